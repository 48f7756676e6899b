package com.saypro.hub.live;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line that Camel complains of where it names only what it misses, such as a bean, an option or a placeholder. */
final class Blame {
    private static final Pattern NAMED =
            Pattern.compile("\\[\\{?([\\w.-]+)|\\b(?:for|endpoint|route|id|scheme|component)[:=]? '?([\\w.-]+)");

    private Blame() {}

    /**
     * The first line of a file that holds a name out of what was said.
     *
     * @param said the messages, the most telling first
     * @return the line, from 1; 0 when none holds any
     */
    static int line(String text, List<String> said) {
        for (String message : said) {
            Matcher named = NAMED.matcher(message);
            while (named.find()) {
                int line = lineOf(text, named.group(1) == null ? named.group(2) : named.group(1));
                if (line > 0) {
                    return line;
                }
            }
        }
        return 0;
    }

    private static int lineOf(String text, String name) {
        Matcher place = Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(text);
        return place.find() ? lineAt(text, place.start()) : 0;
    }

    /** The line of a place in a text, from 1. */
    static int lineAt(String text, int place) {
        return (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }
}
