package com.saypro.hub.inbound;

import java.time.Duration;
import java.util.List;

/** Reads the part {@code signature} of a vendor file. */
final class SignatureSection {
    private static final List<String> KEYS = List.of(
            "scheme",
            "header",
            "separator",
            "prefix",
            "algorithm",
            "encoding",
            "key",
            "signed",
            "timestamp",
            "urlDecode");
    private static final List<String> TIME_KEYS = List.of("header", "separator", "prefix", "unit", "tolerance");
    private static final int FIVE_MINUTES = 300;
    private static final int ONE_DAY = 86_400;

    private SignatureSection() {}

    static Signature read(Section vendor) throws BrokenVendor {
        Section section = vendor.section("signature", KEYS);
        if (section == null) {
            throw vendor.broken(
                    "signature", "'signature' is missing; without it nobody could prove who sent a delivery");
        }
        String scheme = section.oneOf("scheme", List.of("hmac", "digest"));
        String algorithm = section.oneOf("algorithm", List.of("sha1", "sha256", "sha512"));
        SigningRules rules = new SigningRules(
                part(section), section.word("encoding", Encoding.class), content(section, scheme), time(section));
        if (rules.time() == null == rules.content().has("timestamp")) {
            throw section.broken("signed", "{timestamp} in 'signed' and the key 'timestamp' need each other");
        }
        if (scheme.equals("hmac")) {
            return new Hmac(rules, algorithm, section.has("key") ? section.word("key", KeyForm.class) : KeyForm.UTF8);
        }
        if (section.has("key")) {
            throw section.broken("key", "'key' is for hmac; a digest holds the secret in 'signed'");
        }
        return new Digest(rules, algorithm);
    }

    private static HeaderPart part(Section section) throws BrokenVendor {
        return new HeaderPart(headerName(section, "header"), section.text("separator", ""), section.text("prefix", ""));
    }

    private static String headerName(Section section, String key) throws BrokenVendor {
        String name = section.text(key);
        if (!HeaderName.isValid(name)) {
            throw section.broken(key, "'" + name + "' is no name of a header");
        }
        return name;
    }

    private static SignedContent content(Section section, String scheme) throws BrokenVendor {
        String template = section.text("signed");
        try {
            SignedContent content = new SignedContent(template, new UrlForm(section.text("urlDecode", "")));
            if (!content.has("body")) {
                throw section.broken("signed", "'signed' must hold {body}, or anyone could change the body");
            }
            if (scheme.equals("digest") && !content.has("secret")) {
                throw section.broken("signed", "'signed' of a digest must hold {secret}, or anyone could compute it");
            }
            return content;
        } catch (IllegalArgumentException e) {
            throw section.broken("signed", "'signed' has " + e.getMessage());
        }
    }

    private static SignedTime time(Section section) throws BrokenVendor {
        Section time = section.section("timestamp", TIME_KEYS);
        if (time == null) {
            return null;
        }
        int tolerance = time.whole("tolerance", 1, ONE_DAY, FIVE_MINUTES);
        return new SignedTime(part(time), time.word("unit", TimeForm.class), Duration.ofSeconds(tolerance));
    }
}
