package com.saypro.hub.mapping;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sees at once that a text fits a pattern such as {@code ^[A-Z]{3}$}, which says of each character alone whether it may be
 * there. Knows ASCII only: whoever passes fits, whoever does not may fit all the same.
 */
final class Alphabet implements Predicate<String> {
    private static final int ASCII = 128;
    private static final Pattern EACH_ALONE =
            Pattern.compile("\\^(?<one>\\[[^\\[\\]&]+])(?:\\+|\\{(?<length>\\d)})\\$");

    private final boolean[] known = new boolean[ASCII];
    private final int least;
    private final int most;

    private Alphabet(String one, int least, int most) {
        this.least = least;
        this.most = most;
        for (char c = 0; c < ASCII; c++) {
            known[c] = String.valueOf(c).matches(one);
        }
    }

    /** What fits the pattern: the pattern itself is asked only where it must be. */
    static Predicate<String> of(String pattern) {
        Predicate<String> exact = Pattern.compile(pattern).asPredicate();
        Matcher simple = EACH_ALONE.matcher(pattern);
        if (!simple.matches()) {
            return exact;
        }
        String length = simple.group("length");
        Alphabet alphabet = length == null
                ? new Alphabet(simple.group("one"), 1, Integer.MAX_VALUE)
                : new Alphabet(simple.group("one"), Integer.parseInt(length), Integer.parseInt(length));
        return alphabet.or(exact);
    }

    @Override
    public boolean test(String text) {
        int length = text.length();
        if (length < least || length > most) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII || !known[c]) {
                return false;
            }
        }
        return true;
    }
}
