package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How something is counted, and on which lines. */
enum Kind {
    /** How many; with {@code each}, how many different ones, each at its first event. Line 0. */
    COUNT,
    /** What a field adds up to; with {@code latest}, each entity's last word only. Line 0. */
    SUM,
    /** Entities of which some are a part: line 0 all, line 1 the part, both at the moment of the first that makes one of all. */
    SHARE,
    /** Durations, at their end. Line 0, with a sketch. */
    SPAN,
    /** Durations, at their end: line 0 all, line 1 those within bounds. */
    WITHIN,
    /** How many there are: line 0 those that came, line 1 those that left. */
    LEVEL;

    static final int ALL = 0;
    static final int PART = 1;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the surer the more there are. */
    boolean isSample() {
        return this == SHARE || this == SPAN || this == WITHIN;
    }

    static BigDecimal millis(Instant from, Instant to) {
        return BigDecimal.valueOf(Math.max(0, Duration.between(from, to).toMillis()));
    }
}
