package com.saypro.hub.inbound;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys in a JSON Web Key Set (RFC 7517), of which a request names one, as ShipEngine does
 * ({@code x-shipengine-rsa-sha256-key-id}; docs.shipstation.com, "Validate webhook signatures"). A set without the named
 * key is fetched again, for vendors change their keys. {@code HUB_<VENDOR>_JWKS} names a file or another address.
 *
 * @param address where the vendor publishes the set
 * @param idHeader the header that names the key, in lower case
 */
record JwksKeys(
        URI address, String idHeader, Library<Map<String, PublicKey>> sets, KeptFile<Map<String, PublicKey>> file)
        implements PublicKeys {
    private static final String SETTING = "JWKS";

    /** One of the set; it is trusted as long as it is there. */
    private record Member(PublicKey key) implements Key {
        @Override
        public boolean isTrusted(Instant at) {
            return true;
        }
    }

    @Override
    public Found find(SignedRequest request, String algorithm, Credentials credentials) {
        String id = request.headers().get(idHeader);
        if (id == null) {
            return Found.NONE;
        }
        String setting = credentials.setting(SETTING);
        if (setting != null && !isAddress(setting)) {
            return found(file.read(setting).orElse(Map.of()).get(id), false);
        }
        URI there = setting == null ? address : URI.create(setting);
        Library.Look<Map<String, PublicKey>> look = sets.look(there);
        if (look.document() != null && !look.document().containsKey(id)) {
            look = sets.lookAgain(there);
        }
        return found(look.document() == null ? null : look.document().get(id), look.isPending());
    }

    private static Found found(PublicKey key, boolean isPending) {
        if (key == null) {
            return isPending ? Found.PENDING : Found.NONE;
        }
        return new Found(List.of(new Member(key)), false);
    }

    private static boolean isAddress(String setting) {
        return setting.startsWith("https://") || setting.startsWith("http://");
    }

    @Override
    public String setting() {
        return SETTING;
    }

    @Override
    public boolean isUnreadable(Credentials credentials) {
        String setting = credentials.setting(SETTING);
        if (setting == null) {
            return false;
        }
        return isAddress(setting)
                ? !Jwks.isAddress(setting)
                : file.read(setting).isEmpty();
    }

    /** Names the key as the file of keys does, else by its thumbprint (RFC 7638). */
    @Override
    public SignedRequest name(SignedRequest request, String algorithm, PrivateKey key, Credentials credentials) {
        if (request.headers().containsKey(idHeader)) {
            return request;
        }
        if (!(key instanceof RSAPrivateCrtKey pair)) {
            throw new IllegalArgumentException("its signing key does not hold its public half");
        }
        return request.with(idHeader, known(pair, credentials).orElseGet(() -> Jwks.thumbprint(pair)));
    }

    private Optional<String> known(RSAPrivateCrtKey pair, Credentials credentials) {
        return Optional.ofNullable(credentials.setting(SETTING)).flatMap(file::read).stream()
                .flatMap(set -> set.entrySet().stream())
                .filter(member -> Jwks.isHalfOf(member.getValue(), pair))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
