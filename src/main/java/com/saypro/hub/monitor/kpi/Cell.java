package com.saypro.hub.monitor.kpi;

import java.time.Instant;

/**
 * Where something counts.
 *
 * @param series the number of what is counted
 * @param at the first moment of a quarter of an hour, or of a day in UTC
 * @param dims the values of the dimensions, see {@link Dims}
 * @param currency of the sum, or to which a count belongs; empty for none
 * @param line see {@link Kind}
 */
record Cell(int series, Instant at, String vendor, String dims, String currency, int line) {
    static final long QUARTER = 900;
    static final long DAY = 86_400;

    /** The cell of the quarter, or of the day, in which a moment lies. */
    Cell within(long seconds) {
        return new Cell(series, floor(at, seconds), vendor, dims, currency, line);
    }

    static Instant floor(Instant at, long seconds) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
