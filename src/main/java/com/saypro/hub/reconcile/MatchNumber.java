package com.saypro.hub.reconcile;

import java.util.Locale;
import java.util.regex.Pattern;

/** A match's number as people read and write it, e.g. {@code REC-000123}. */
public final class MatchNumber {
    private static final Pattern FORM = Pattern.compile("REC-\\d{1,18}");

    private MatchNumber() {}

    /** The form in which people read a number. */
    public static String text(long number) {
        return String.format(Locale.ROOT, "REC-%06d", number);
    }

    /** Whether a text reads like a match's number. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Reads a number as people write it.
     *
     * @throws IllegalArgumentException when it does not read {@code REC-} and digits
     */
    public static long of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("A match's number reads REC-000123, not '" + text + "'");
        }
        return Long.parseLong(text.substring("REC-".length()));
    }
}
