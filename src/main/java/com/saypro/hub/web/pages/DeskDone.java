package com.saypro.hub.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * What came of a deed at the desk.
 *
 * @param said what was done; null when nothing was
 * @param refused what could not be done, and why
 */
public record DeskDone(String said, List<String> refused) {
    /** At most so many at once; a desk shows no more. */
    private static final int MOST = 200;

    /** Does it to each; one that cannot be done keeps no other from it. */
    static DeskDone of(List<String> numbers, String word, Consumer<String> deed) {
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String number : numbers.stream().distinct().limit(MOST).toList()) {
            try {
                deed.accept(number);
                done.add(number);
            } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
                refused.add(e.getMessage());
            }
        }
        return new DeskDone(done.isEmpty() ? null : what(done) + " " + word + ".", refused);
    }

    private static String what(List<String> done) {
        return done.size() == 1 ? done.get(0) : done.size() + " incidents";
    }
}
