package com.saypro.hub.monitor.kpi;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The values of a figure's dimensions as one text, in their order. An empty one is not known. */
final class Dims {
    static final String OTHER = "other";
    static final char BETWEEN = '\u001F';
    private static final int LONGEST = 100;
    /** What stands between the parts of what is kept. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\x1C-\\x1F]");

    private Dims() {}

    static String joined(List<String> values) {
        return String.join(String.valueOf(BETWEEN), values);
    }

    static String[] split(String joined) {
        return joined.split(String.valueOf(BETWEEN), -1);
    }

    /** A value as it can be kept. */
    static String clean(String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return SEPARATORS.matcher(cut).replaceAll(" ");
    }

    /** One text of two of which each has only some of the values. */
    static String merged(String one, String other) {
        if (one.equals(other)) {
            return one;
        }
        String[] values = split(one);
        String[] others = split(other);
        for (int i = 0; i < values.length; i++) {
            if (values[i].isEmpty()) {
                values[i] = others[i];
            }
        }
        return joined(Arrays.asList(values));
    }
}
