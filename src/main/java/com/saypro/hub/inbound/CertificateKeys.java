package com.saypro.hub.inbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The key in a certificate whose address stands in the request, as PayPal's does ({@code PAYPAL-CERT-URL}; PayPal's
 * REST reference, "Verify webhook signature", and its SDKs). Anybody can write an address: only {@code https} at the pinned
 * host or below it, on the ordinary port and without a user, is asked, no redirect is followed, and what comes is believed
 * only when its chain leads to an authority that this Java trusts and its name is the vendor's, at the time of signing.
 * {@code HUB_<VENDOR>_CERTIFICATES} names a PEM file of certificates to trust as they are; then nothing is asked.
 */
final class CertificateKeys implements PublicKeys {
    private static final String SETTING = "CERTIFICATES";
    private static final int HTTPS = 443;
    private static final int LONGEST = 512;

    private final String urlHeader;
    private final String algorithmHeader;
    private final String host;
    private final String commonName;
    private final Library<CertificateChain> chains;
    private final KeptFile<List<Key>> trusted;

    /**
     * Keys of this kind.
     *
     * @param urlHeader the header with the certificate's address, in lower case
     * @param algorithmHeader the header that must name the algorithm as Java does, in lower case; null for none
     * @param host the host that alone may be asked, and those below it
     * @param commonName whose the certificate must be
     */
    CertificateKeys(
            String urlHeader,
            String algorithmHeader,
            String host,
            String commonName,
            Library<CertificateChain> chains) {
        this.urlHeader = urlHeader;
        this.algorithmHeader = algorithmHeader;
        this.host = host.toLowerCase(Locale.ROOT);
        this.commonName = commonName;
        this.chains = chains;
        this.trusted = new KeptFile<>(bytes -> Pem.certificates(bytes).stream()
                .map(certificate -> (Key) new TrustedCertificate(certificate, commonName))
                .toList());
    }

    /** A certificate that somebody who runs the hub trusts as it is. */
    private record TrustedCertificate(X509Certificate certificate, String commonName) implements Key {
        @Override
        public PublicKey key() {
            return certificate.getPublicKey();
        }

        @Override
        public boolean isTrusted(Instant at) {
            return CertificateChain.isNamed(certificate, commonName) && CertificateChain.isValid(certificate, at);
        }
    }

    @Override
    public Found find(SignedRequest request, String algorithm, Credentials credentials) {
        Optional<URI> address = address(request, algorithm);
        if (address.isEmpty()) {
            return Found.NONE;
        }
        String file = credentials.setting(SETTING);
        if (file != null) {
            return new Found(trusted.read(file).orElse(List.of()), false);
        }
        Library.Look<CertificateChain> look = chains.look(address.get());
        CertificateChain chain = look.document();
        if (chain == null) {
            return look.isPending() ? Found.PENDING : Found.NONE;
        }
        return chain.isNamed(commonName) ? new Found(List.of(chain), false) : Found.NONE;
    }

    /** The address that a request names, when it may be asked and the request names no other algorithm. */
    private Optional<URI> address(SignedRequest request, String algorithm) {
        boolean isOurs = algorithmHeader == null
                || algorithm.equalsIgnoreCase(request.headers().get(algorithmHeader));
        String text = request.headers().get(urlHeader);
        return isOurs && text != null && text.length() <= LONGEST ? pinned(text) : Optional.empty();
    }

    private Optional<URI> pinned(String text) {
        try {
            URI address = new URI(text);
            String there = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
            boolean isPinned = "https".equalsIgnoreCase(address.getScheme())
                    && (there.equals(host) || there.endsWith("." + host))
                    && address.getRawUserInfo() == null
                    && (address.getPort() < 0 || address.getPort() == HTTPS);
            return isPinned ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String setting() {
        return SETTING;
    }

    @Override
    public boolean isUnreadable(Credentials credentials) {
        String file = credentials.setting(SETTING);
        return file != null && trusted.read(file).isEmpty();
    }

    @Override
    public SignedRequest name(SignedRequest request, String algorithm, PrivateKey key, Credentials credentials) {
        SignedRequest named = request.headers().containsKey(urlHeader)
                ? request
                : request.with(urlHeader, "https://" + host + "/certificate.pem");
        return algorithmHeader == null || named.headers().containsKey(algorithmHeader)
                ? named
                : named.with(algorithmHeader, algorithm);
    }
}
