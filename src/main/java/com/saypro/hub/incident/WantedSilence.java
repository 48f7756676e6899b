package com.saypro.hub.incident;

import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A silence that a person wants; traits that are null or blank are not looked at.
 *
 * @param vendor the vendor's folder name
 * @param step the step that failed, or the rule that fired
 * @param kind the failure's short code
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param reason why
 * @param ends until when
 */
public record WantedSilence(String vendor, String step, String kind, String severity, String reason, Instant ends) {
    /** What is silent for longer is not watched at all. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final int LONGEST_REASON = 1000;

    /** Takes blanks for null. */
    public WantedSilence {
        vendor = orNull(vendor);
        step = orNull(step);
        kind = orNull(kind);
        severity = orNull(severity);
        reason = orNull(reason);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * @throws IllegalArgumentException when it names no trait, has no reason, or ends too late or not in the future
     */
    void check(Instant now) {
        if (Stream.of(vendor, step, kind, severity).allMatch(trait -> trait == null)) {
            throw new IllegalArgumentException("A silence names at least one of vendor, step, kind and severity");
        }
        if (reason == null || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A silence needs a reason, of at most " + LONGEST_REASON + " characters");
        }
        if (ends == null || !ends.isAfter(now)) {
            throw new IllegalArgumentException("A silence ends at a time in the future");
        }
        if (ends.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException("A silence lasts at most " + LONGEST.toDays() + " days");
        }
        if (severity != null) {
            known(severity);
        }
    }

    private static void known(String severity) {
        try {
            Severity.of(severity);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A severity is one of critical, error, warning, info", e);
        }
    }
}
