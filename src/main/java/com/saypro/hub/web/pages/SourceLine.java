package com.saypro.hub.web.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A line of a file that people edit.
 *
 * @param number from 1
 * @param marked whether something went wrong there
 */
public record SourceLine(int number, String text, boolean marked) {
    /** The lines of a file, some of them marked. */
    static List<SourceLine> of(List<String> lines, Set<Integer> wrong) {
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> new SourceLine(number, lines.get(number - 1), wrong.contains(number)))
                .toList();
    }
}
