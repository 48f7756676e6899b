package com.saypro.hub.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

    /**
     * What an exception of Camel's says, in its deepest cause.
     *
     * @param file the bytes of the file it is about, in which a line is looked for that it does not tell; null for none
     */
    static Problem of(Throwable failure, byte[] file) {
        int line = 0;
        Throwable deepest = failure;
        Deque<String> said = new ArrayDeque<>();
        for (Throwable each = failure; each != null; each = each.getCause() == each ? null : each.getCause()) {
            deepest = each;
            said.push(String.valueOf(each.getMessage()));
            Matcher found = LINE.matcher(String.valueOf(each.getMessage()));
            line = line == 0 && found.find() ? Integer.parseInt(found.group(1)) : line;
        }
        String reason = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        if (line == 0 && file != null) {
            line = Blame.line(new String(file, StandardCharsets.UTF_8), List.copyOf(said));
        }
        return new Problem(line, reason.strip().replaceAll("\\s+", " "));
    }
}
