package com.saypro.hub.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time as pages show it.
 *
 * @param iso RFC 3339 in UTC, to the second
 * @param said how long ago or how far ahead, e.g. {@code 3 min ago}; the day when that is longer ago than two days
 */
public record Moment(String iso, String said) {
    /** A time seen from now; null for none. */
    public static Moment of(Instant at, Instant now) {
        return at == null ? null : new Moment(at.truncatedTo(ChronoUnit.SECONDS).toString(), said(at, now));
    }

    private static String said(Instant at, Instant now) {
        Duration since = Duration.between(at, now);
        if (since.abs().toSeconds() < 1) {
            return "just now";
        }
        if (since.toDays() >= 2) {
            return at.truncatedTo(ChronoUnit.DAYS).toString().substring(0, "2026-01-31".length());
        }
        return since.isNegative() ? "in " + length(since.negated()) : length(since) + " ago";
    }

    /** A length of time in its largest unit, e.g. {@code 3 min}. */
    static String length(Duration time) {
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min";
        }
        return time.toDays() < 2 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
