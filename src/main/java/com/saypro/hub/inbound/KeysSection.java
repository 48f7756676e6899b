package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the part {@code keys} of an RSA signature: where the vendor publishes its keys. */
final class KeysSection {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private KeysSection() {}

    static PublicKeys read(Entry signature) throws BrokenFile {
        Entry keys = signature.get("keys").with("certificate", "jwks");
        if (!keys.isThere()
                || keys.get("certificate").isThere() == keys.get("jwks").isThere()) {
            throw signature.get("keys").wrong("'keys' must hold either 'certificate' or 'jwks'");
        }
        return keys.get("jwks").isThere() ? jwks(keys) : certificate(keys);
    }

    private static PublicKeys certificate(Entry keys) throws BrokenFile {
        Entry section = keys.get("certificate").with("urlHeader", "algorithmHeader", "host", "commonName");
        String host = section.get("host").text().toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw section.get("host").wrong("'host' must be the name of a host such as paypal.com");
        }
        return new CertificateKeys(
                HeaderName.lower(HeaderSection.name(section, "urlHeader")),
                section.get("algorithmHeader").isThere()
                        ? HeaderName.lower(HeaderSection.name(section, "algorithmHeader"))
                        : null,
                host,
                section.get("commonName").text(),
                new Library<>(
                        bytes -> new CertificateChain(Pem.certificates(bytes), CertificateChain::authoritiesOfJava)));
    }

    private static PublicKeys jwks(Entry keys) throws BrokenFile {
        Entry section = keys.get("jwks").with("url", "idHeader");
        String url = section.get("url").text();
        if (!url.startsWith("https://") || !Jwks.isAddress(url)) {
            throw section.get("url").wrong("'url' must be an address that begins with https://");
        }
        return new JwksKeys(
                URI.create(url),
                HeaderName.lower(HeaderSection.name(section, "idHeader")),
                new Library<>(Jwks::read),
                new KeptFile<>(Jwks::read));
    }
}
