package com.saypro.hub.event;

import java.util.Arrays;

/** What became of a delivery. Declared from weakest to strongest: a later finding may raise an outcome, never lower it. */
public enum Outcome {
    /** The mapping knows the topic and chose to make nothing of it. */
    IGNORED("ignored"),
    /** Nothing of it could be used; its bytes wait as a dead letter. */
    DEAD_LETTERED("deadLettered"),
    /** All its events were in the log before. */
    DUPLICATE("duplicate"),
    /** At least one of its items became a new event. */
    PROCESSED("processed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word used in the books, e.g. {@code deadLettered}. */
    public String word() {
        return word;
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException when no outcome has this word
     */
    public static Outcome of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome '" + word + "'"));
    }
}
