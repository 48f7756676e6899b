package com.saypro.hub.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Reads from when on people want to know something. */
public final class Since {
    private Since() {}

    /**
     * The moment that is meant.
     *
     * @param text how far back, e.g. {@code P30D}, or from when on, e.g. {@code 2026-01-31T10:00:00Z}
     * @throws IllegalArgumentException when it is neither
     */
    public static Instant of(String text, Instant now) {
        try {
            Instant moment = text.startsWith("P") ? now.minus(Duration.parse(text)) : Instant.parse(text);
            if (moment.isBefore(now)) {
                return moment;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Said below, as for what is still to come.
        }
        throw new IllegalArgumentException(
                "since is a past time such as 2026-01-31T10:00:00Z, or how far back, such as P30D or PT12H");
    }
}
