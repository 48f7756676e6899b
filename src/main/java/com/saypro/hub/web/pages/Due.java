package com.saypro.hub.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something must be done, as pages show it.
 *
 * @param iso RFC 3339 in UTC, to the second; null when no clock runs
 * @param said in words, e.g. {@code in 35 min} or {@code overdue 2 h}
 * @param style {@code overdue}, {@code soon}, {@code later} or {@code none}
 */
public record Due(String iso, String said, String style) {
    /** Less time than this is soon. */
    private static final Duration SOON = Duration.ofHours(1);

    private static final Due NONE = new Due(null, "no clock runs", "none");
    private static final Due MISSED = new Due(null, "missed", "overdue");

    /**
     * @param at when the next clock is over; null when none runs
     * @param missed whether one is over already
     */
    static Due of(Instant at, boolean missed, Instant now) {
        if (at == null) {
            return missed ? MISSED : NONE;
        }
        String iso = at.truncatedTo(ChronoUnit.SECONDS).toString();
        Duration left = Duration.between(now, at);
        if (left.isNegative()) {
            return new Due(iso, "overdue " + Moment.length(left.negated()), "overdue");
        }
        return new Due(iso, "in " + Moment.length(left), left.compareTo(SOON) < 0 ? "soon" : "later");
    }
}
