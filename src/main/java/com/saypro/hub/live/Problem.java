package com.saypro.hub.live;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a file.
 *
 * @param line the line, from 1; 0 when unknown
 * @param reason one sentence
 */
record Problem(int line, String reason) {
    private static final Pattern LINE = Pattern.compile("line:? (\\d+)");
    private static final Pattern ROUTE_ID = Pattern.compile("(?m)^ {4}id: *[\"']?([\\w.-]+)");

    /** What an exception of Camel's says, in its deepest cause, and the line if any of them names one. */
    static Problem of(Throwable failure) {
        int line = 0;
        Throwable deepest = failure;
        for (Throwable each = failure; each != null; each = each.getCause() == each ? null : each.getCause()) {
            deepest = each;
            Matcher found = LINE.matcher(String.valueOf(each.getMessage()));
            line = line == 0 && found.find() ? Integer.parseInt(found.group(1)) : line;
        }
        String reason = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        return new Problem(line, reason.strip().replaceAll("\\s+", " "));
    }

    /** Camel replaces a route silently when a second file uses its id; here that is a mistake. Null when ids are unique. */
    static Problem sameIdTwice(Map<Path, byte[]> files) {
        Map<String, Path> owners = new HashMap<>();
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            Matcher id = ROUTE_ID.matcher(text);
            while (id.find()) {
                Path owner = owners.put(id.group(1), file.getKey());
                if (owner != null) {
                    int line = (int) text.substring(0, id.start()).lines().count() + 1;
                    return new Problem(
                            line, "The route id '" + id.group(1) + "' is used twice, also in " + owner.getFileName());
                }
            }
        }
        return null;
    }
}
