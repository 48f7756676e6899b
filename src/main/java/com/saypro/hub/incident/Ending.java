package com.saypro.hub.incident;

import java.util.Set;

/**
 * How a person ends an incident.
 *
 * @param how {@code fixed}, {@code accepted} or {@code duplicate}
 * @param note why; needed for {@code accepted}
 * @param duplicateOf the number of the incident that it is the same as; needed for {@code duplicate}, null otherwise
 */
public record Ending(String how, String note, String duplicateOf) {
    private static final Set<String> BY_HAND = Set.of("fixed", "accepted", "duplicate");

    /** One that is no duplicate. */
    public Ending(String how, String note) {
        this(how, note, null);
    }

    /**
     * @throws IllegalArgumentException when it lacks what it needs, or has what does not belong to it
     */
    void check(String number) {
        if (how == null || !BY_HAND.contains(how)) {
            throw new IllegalArgumentException("A resolution is one of fixed, accepted, duplicate");
        }
        if (how.equals("accepted")) {
            Deeds.needNote(note, "To accept an incident");
        }
        boolean named = duplicateOf != null && !duplicateOf.isBlank();
        if (how.equals("duplicate") && !named) {
            throw new IllegalArgumentException("A duplicate names the incident that it is the same as");
        }
        if (!how.equals("duplicate") && named) {
            throw new IllegalArgumentException("Only a duplicate names another incident");
        }
        if (number.equals(duplicateOf)) {
            throw new IllegalArgumentException("An incident is no duplicate of itself");
        }
    }

    boolean isDuplicate() {
        return how.equals("duplicate");
    }

    /** What the history says of it. */
    String said() {
        String first = isDuplicate() ? how + " of " + duplicateOf : how;
        return note == null || note.isBlank() ? first : first + ": " + note;
    }
}
