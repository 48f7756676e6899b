package com.saypro.hub.poll;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** How long a vendor wants to be left alone, by the headers of its answer. */
final class Patience {
    private static final Duration UNSAID = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** Above it a number is a time, not a span: 2001 in seconds. */
    private static final long A_TIME = 1_000_000_000;

    private Patience() {}

    /**
     * {@code Retry-After} in seconds, whole or not, or as a date; else the reset of the vendor's limit: seconds to go or a
     * unix time, as AfterShip and others say it, or milliseconds to go, as BigCommerce does.
     *
     * @return at most a day; ten seconds when nothing is said
     */
    static Duration of(Answer answer, Instant now) {
        for (String header : List.of("retry-after", "ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")) {
            String value = answer.first(header);
            Duration wait = value == null ? null : span(value.strip(), now);
            if (wait != null) {
                return bounded(wait);
            }
        }
        String millis = answer.first("x-rate-limit-time-reset-ms");
        Duration wait = millis == null ? null : span(millis.strip(), now);
        return bounded(wait == null ? UNSAID : wait.dividedBy(1000));
    }

    private static Duration span(String value, Instant now) {
        try {
            BigDecimal number = new BigDecimal(value).min(BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000));
            return number.longValue() >= A_TIME
                    ? Duration.between(now, Instant.ofEpochSecond(number.longValue()))
                    : Duration.ofMillis(number.movePointRight(3).longValue());
        } catch (NumberFormatException e) {
            return date(value, now);
        }
    }

    private static Duration date(String value, Instant now) {
        try {
            return Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
