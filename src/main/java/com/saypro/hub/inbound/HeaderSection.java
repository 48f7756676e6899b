package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
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

    static HeaderPart part(Entry section) throws BrokenFile {
        return new HeaderPart(
                name(section, "header"),
                section.get("separator").characters(""),
                section.get("prefix").text(""));
    }

    static String name(Entry section, String key) throws BrokenFile {
        String name = section.get(key).text();
        if (!HeaderName.isValid(name)) {
            throw section.get(key).wrong("'" + name + "' is no name of a header");
        }
        return name;
    }

    static SignedContent content(Entry section, String scheme) throws BrokenFile {
        String template = section.get("signed").text();
        try {
            SignedContent content = new SignedContent(
                    template, new UrlForm(section.get("urlDecode").text("")));
            if (!content.has("body") && !(content.has("crc32") && scheme.equals("rsa"))) {
                throw section.get("signed").wrong("'signed' must hold {body}, or anyone could change the body");
            }
            if (scheme.equals("digest") && !content.has("secret")) {
                throw section.get("signed")
                        .wrong("'signed' of a digest must hold {secret}, or anyone could compute it");
            }
            return content;
        } catch (IllegalArgumentException e) {
            throw section.get("signed").wrong("'signed' has " + e.getMessage());
        }
    }

    static SignedTime time(Entry section) throws BrokenFile {
        Entry time = section.get("timestamp").with(TIME_KEYS);
        if (!time.isThere()) {
            return null;
        }
        int tolerance = time.get("tolerance").whole(1, SEVEN_DAYS, FIVE_MINUTES);
        return new SignedTime(part(time), time.get("unit").word(TimeForm.class, null), Duration.ofSeconds(tolerance));
    }
}
