package com.saypro.hub.mapping;

import java.util.regex.Pattern;

/** What text may go where: into the database, and into a reason that a person reads. */
final class Text {
    // JSLT's own messages quote the value they stumbled on; a reason must not hold payload.
    private static final Pattern VALUES =
            Pattern.compile("\\{.*}|\\[.*]|\"[^\"]*\"|(?<=number\\().*(?=\\) failed)", Pattern.DOTALL);

    private Text() {}

    /** Whether PostgreSQL can store it: no U+0000 and no half of a surrogate pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with what cannot be stored as {@code ?}, and cut at a number of characters. */
    static String bounded(String text, int most) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(c -> c < ' ' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A message with the values in it taken out. */
    static String withoutValues(String message) {
        return bounded(VALUES.matcher(message).replaceAll("…"), 300);
    }
}
