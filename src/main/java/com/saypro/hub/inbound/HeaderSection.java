package com.saypro.hub.inbound;

import java.time.Duration;
import java.util.List;

/** Reads what schemes say of headers. */
final class HeaderSection {
    /** In seconds: as long as most vendors let a signature live. */
    static final int FIVE_MINUTES = 300;

    private static final List<String> TIME_KEYS = List.of("header", "separator", "prefix", "unit", "tolerance");
    /** In seconds: some vendors publish no limit, and retry for days what they signed once. */
    private static final int SEVEN_DAYS = 604_800;

    private HeaderSection() {}

    static HeaderPart part(Section section) throws BrokenVendor {
        return new HeaderPart(name(section, "header"), section.text("separator", ""), section.text("prefix", ""));
    }

    static String name(Section section, String key) throws BrokenVendor {
        String name = section.text(key);
        if (!HeaderName.isValid(name)) {
            throw section.broken(key, "'" + name + "' is no name of a header");
        }
        return name;
    }

    static SignedContent content(Section section, String scheme) throws BrokenVendor {
        String template = section.text("signed");
        try {
            SignedContent content = new SignedContent(template, new UrlForm(section.text("urlDecode", "")));
            if (!content.has("body") && !(content.has("crc32") && scheme.equals("rsa"))) {
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

    static SignedTime time(Section section) throws BrokenVendor {
        Section time = section.section("timestamp", TIME_KEYS);
        if (time == null) {
            return null;
        }
        int tolerance = time.whole("tolerance", 1, SEVEN_DAYS, FIVE_MINUTES);
        return new SignedTime(part(time), time.word("unit", TimeForm.class), Duration.ofSeconds(tolerance));
    }
}
