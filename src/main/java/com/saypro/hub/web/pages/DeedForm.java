package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Ending;
import java.time.Duration;
import java.time.Instant;

/**
 * What a person filled in for a deed; what its form does not ask for is null.
 *
 * @param note why
 * @param resolution how it ended: {@code fixed accepted duplicate}
 * @param duplicateOf the incident that it is the same as
 * @param hours for how long it rests
 * @param severity what it is to be; empty for the next one up
 * @param assignee the user whose it is to be; empty for nobody's
 * @param cause the root cause
 * @param correction the corrective action
 */
public record DeedForm(
        String note,
        String resolution,
        String duplicateOf,
        Integer hours,
        String severity,
        String assignee,
        String cause,
        String correction) {
    /** How it ends. */
    Ending ending() {
        return new Ending(resolution, note, isGiven(duplicateOf) ? duplicateOf.strip() : null);
    }

    /** Until when it rests; null when it does not say. */
    Instant until() {
        return hours == null ? null : Instant.now().plus(Duration.ofHours(hours));
    }

    /** Whether it says which severity. */
    boolean names() {
        return isGiven(severity);
    }

    /** Whether it says why the incident happened, or what was done about that. */
    boolean explains() {
        return isGiven(cause) || isGiven(correction);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
