package com.saypro.hub.notify.text;

import java.util.Arrays;
import java.util.List;

/**
 * A text in words.
 *
 * @param subject one line
 * @param body the text beneath it
 */
public record Written(String subject, String body) {
    private static final String SUBJECT = "Subject: ";

    /**
     * Takes apart what a text template made: a line {@code Subject: …}, an empty line, and the text.
     *
     * @throws IllegalArgumentException when it has no such line
     */
    static Written of(String filled) {
        String[] parts = filled.replace("\r", "").split("\n", 2);
        if (!parts[0].startsWith(SUBJECT) || parts[0].length() == SUBJECT.length() || parts.length < 2) {
            throw new IllegalArgumentException("its first line must be 'Subject: …', and a text must follow");
        }
        return new Written(
                parts[0].substring(SUBJECT.length())
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip(),
                parts[1].replaceAll("\n{3,}", "\n\n").strip());
    }

    /** The text's paragraphs, each of its lines. */
    public List<List<String>> paragraphs() {
        return Arrays.stream(body.split("\n\n"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }
}
