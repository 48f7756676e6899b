package com.saypro.hub.web.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** A time as forms write it, in UTC, e.g. {@code 2026-01-31T10:00}. */
final class FormTime {
    private FormTime() {}

    /**
     * The time that is given; null for none.
     *
     * @throws IllegalArgumentException when it is no time
     */
    static Instant of(String given) {
        try {
            return given == null || given.isEmpty()
                    ? null
                    : LocalDateTime.parse(given).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A time reads 2026-01-31T10:00, not '" + given + "'", e);
        }
    }
}
