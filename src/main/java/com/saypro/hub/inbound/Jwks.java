package com.saypro.hub.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Reads JSON Web Key Sets (RFC 7517) as far as they are about RSA signatures. */
final class Jwks {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** In bits: a shorter one could be broken. */
    private static final int SHORTEST = 2048;

    private Jwks() {}

    /**
     * The RSA keys of a set by their ids. Keys of other kinds, for other uses or without an id are left out.
     *
     * @throws IOException when it is no set
     * @throws GeneralSecurityException when a key has numbers that no RSA key has
     */
    static Map<String, PublicKey> read(byte[] bytes) throws IOException, GeneralSecurityException {
        JsonNode set = JSON.readTree(bytes).path("keys");
        if (!set.isArray()) {
            throw new IOException("There are no keys");
        }
        Map<String, PublicKey> keys = new HashMap<>();
        for (JsonNode key : set) {
            BigInteger modulus = number(key.path("n"));
            boolean isSigning = key.path("use").asText("sig").equals("sig")
                    && key.path("alg").asText("RS256").matches("RS(256|512)");
            if (key.path("kty").asText().equals("RSA")
                    && isSigning
                    && key.path("kid").isTextual()
                    && modulus.bitLength() >= SHORTEST) {
                RSAPublicKeySpec spec = new RSAPublicKeySpec(modulus, number(key.path("e")));
                keys.put(
                        key.path("kid").textValue(),
                        KeyFactory.getInstance("RSA").generatePublic(spec));
            }
        }
        return Map.copyOf(keys);
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    /** Whether this is an address that can be asked. */
    static boolean isAddress(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The name that a key has by its own numbers (RFC 7638). */
    static String thumbprint(RSAPrivateCrtKey key) {
        String members = "{\"e\":\"" + text(key.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
                + text(key.getModulus()) + "\"}";
        byte[] hash = Sha256.of(members.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] plain = Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Whether the public key is the other half of the private one. */
    static boolean isHalfOf(PublicKey key, RSAPrivateCrtKey pair) {
        return key instanceof RSAPublicKey half && half.getModulus().equals(pair.getModulus());
    }
}
