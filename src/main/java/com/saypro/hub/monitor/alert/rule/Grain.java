package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;

/** How fine is counted: windows are made of whole buckets. */
public final class Grain {
    /** The finest there is. */
    public static final Duration FINEST = Duration.ofSeconds(10);

    private static final Duration MIDDLE = Duration.ofMinutes(1);
    private static final Duration COARSEST = Duration.ofMinutes(15);

    private Grain() {}

    /** The buckets of a window. */
    public static Duration of(Duration window) {
        if (window.compareTo(Duration.ofHours(1)) <= 0) {
            return FINEST;
        }
        return window.compareTo(Duration.ofDays(1)) <= 0 ? MIDDLE : COARSEST;
    }
}
