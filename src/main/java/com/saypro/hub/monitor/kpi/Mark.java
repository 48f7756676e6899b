package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is remembered of the first or last event of an entity in a role.
 *
 * @param ranked when it happened, which decides what is first
 * @param tie decides between two at once
 * @param at the moment it tells of
 * @param value what it adds; null for nothing
 * @param currency empty for none
 * @param dims the dimensions that it tells
 */
record Mark(Instant ranked, long tie, Instant at, BigDecimal value, String currency, String dims) {
    private static final String BETWEEN = "\u001E";
    private static final int PARTS = 6;

    /** The one of two that is first, or last; either may be null. */
    static Mark of(Mark one, Mark other, boolean last) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int compared = one.ranked.compareTo(other.ranked);
        int order = compared != 0 ? compared : Long.compare(one.tie, other.tie);
        return (order <= 0) == last ? other : one;
    }

    /** As it is kept; empty for null. */
    static String written(Mark mark) {
        return mark == null
                ? ""
                : String.join(
                        BETWEEN,
                        micros(mark.ranked),
                        Long.toString(mark.tie),
                        micros(mark.at),
                        mark.value == null ? "" : mark.value.toString(),
                        mark.currency,
                        mark.dims);
    }

    static Mark read(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String[] parts = written.split(BETWEEN, PARTS);
        return new Mark(
                instant(parts[0]),
                Long.parseLong(parts[1]),
                instant(parts[2]),
                parts[3].isEmpty() ? null : new BigDecimal(parts[3]),
                parts[4],
                parts[5]);
    }

    private static String micros(Instant time) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
