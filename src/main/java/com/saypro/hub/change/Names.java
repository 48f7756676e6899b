package com.saypro.hub.change;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which keys of objects are names of fields, and which are data: ids, addresses, or whatever people made up. */
final class Names {
    /** Objects that vendors give their customers to fill. */
    private static final Set<String> FREE = Set.of(
            "metadata",
            "additionaldata",
            "customfields",
            "custom_fields",
            "customattributes",
            "custom_attributes",
            "properties",
            "merges",
            "notes",
            "labels",
            "tags",
            "extra");

    private static final int LONGEST = 100;
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F-]{16,}");
    private static final Pattern RANDOM = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=(?:.*\\d){3})[\\w-]{12,}");

    private Names() {}

    /** Whether an object of this name holds whatever people put into it. */
    static boolean isFree(String name) {
        return FREE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a key is data and no name of a field. */
    static boolean isData(String key) {
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '@' && i > 0) {
                return true;
            }
            letter |= Character.isLetter(c);
            digit |= Character.isDigit(c);
        }
        boolean looksRandom = digit
                && (HEXADECIMAL.matcher(key).matches() || RANDOM.matcher(key).matches());
        return !letter || key.length() > LONGEST || looksRandom;
    }
}
