package com.saypro.hub.monitor.risk;

import java.util.function.BiConsumer;

/**
 * What is known of an order, a line each: its kind, e.g. {@link Link#PRODUCT}, and what it is.
 *
 * @param lines empty for nothing; else each line begins and ends at a line's end, so that one is found among others as it stands
 */
record Facts(String lines) {
    static final Facts NONE = new Facts("");
    private static final String LINE = "\n";
    private static final char KIND_END = '=';

    /** These and one more, unless that is null or known. */
    Facts with(String kind, String fact) {
        return fact == null ? this : with(new Facts(LINE + kind + KIND_END + fact.replace('\n', ' ') + LINE));
    }

    /** These and others. */
    Facts with(Facts others) {
        return lines.contains(others.lines) ? this : new Facts(lines + others.lines.substring(lines.isEmpty() ? 0 : 1));
    }

    /** Hands on each with its kind. */
    void forEach(BiConsumer<String, String> taker) {
        lines.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            int end = line.indexOf(KIND_END);
            taker.accept(line.substring(0, end), line.substring(end + 1));
        });
    }
}
