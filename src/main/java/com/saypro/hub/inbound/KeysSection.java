package com.saypro.hub.inbound;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the part {@code keys} of an RSA signature: where the vendor publishes its keys. */
final class KeysSection {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private KeysSection() {}

    static PublicKeys read(Section signature) throws BrokenVendor {
        Section keys = signature.section("keys", List.of("certificate", "jwks"));
        if (keys == null || keys.has("certificate") == keys.has("jwks")) {
            throw signature.broken("keys", "'keys' must hold either 'certificate' or 'jwks'");
        }
        return keys.has("jwks") ? jwks(keys) : certificate(keys);
    }

    private static PublicKeys certificate(Section keys) throws BrokenVendor {
        Section section = keys.section("certificate", List.of("urlHeader", "algorithmHeader", "host", "commonName"));
        String host = section.text("host").toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw section.broken("host", "'host' must be the name of a host such as paypal.com");
        }
        return new CertificateKeys(
                HeaderName.lower(HeaderSection.name(section, "urlHeader")),
                section.has("algorithmHeader")
                        ? HeaderName.lower(HeaderSection.name(section, "algorithmHeader"))
                        : null,
                host,
                section.text("commonName"),
                new Library<>(
                        bytes -> new CertificateChain(Pem.certificates(bytes), CertificateChain::authoritiesOfJava)));
    }

    private static PublicKeys jwks(Section keys) throws BrokenVendor {
        Section section = keys.section("jwks", List.of("url", "idHeader"));
        String url = section.text("url");
        if (!url.startsWith("https://") || !Jwks.isAddress(url)) {
            throw section.broken("url", "'url' must be an address that begins with https://");
        }
        return new JwksKeys(
                URI.create(url),
                HeaderName.lower(HeaderSection.name(section, "idHeader")),
                new Library<>(Jwks::read),
                new KeptFile<>(Jwks::read));
    }
}
