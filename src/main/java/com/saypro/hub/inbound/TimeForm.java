package com.saypro.hub.inbound;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a vendor writes the time of a signature. */
enum TimeForm {
    /** Seconds since 1970. */
    SECONDS {
        @Override
        Instant parse(String text) {
            return Instant.ofEpochSecond(digits(text));
        }

        @Override
        String write(Instant time) {
            return Long.toString(time.getEpochSecond());
        }
    },
    /** Milliseconds since 1970. */
    MILLISECONDS {
        @Override
        Instant parse(String text) {
            return Instant.ofEpochMilli(digits(text));
        }

        @Override
        String write(Instant time) {
            return Long.toString(time.toEpochMilli());
        }
    },
    /** ISO 8601 with an offset. */
    ISO {
        @Override
        Instant parse(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }

        @Override
        String write(Instant time) {
            return time.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    };

    private static final int MOST_DIGITS = 15;

    abstract Instant parse(String text);

    abstract String write(Instant time);

    /** The time a stranger sent; empty when it is not written like this. */
    Optional<Instant> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long digits(String text) {
        // Long.parseLong takes signs, and digits of every script.
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == MOST_DIGITS) {
                throw new NumberFormatException("Not a plain number");
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
