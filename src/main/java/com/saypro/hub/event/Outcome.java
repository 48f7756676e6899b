package com.saypro.hub.event;

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
}
