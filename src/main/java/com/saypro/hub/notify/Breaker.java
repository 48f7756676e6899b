package com.saypro.hub.notify;

import java.time.Duration;

/** Leaves alone a receiver that fails again and again; then one message at a time tries whether it is back. */
final class Breaker {
    /** So many failures in a row open it. */
    static final int FAILURES = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 4;

    private Breaker() {}

    /**
     * How long the receiver is left alone.
     *
     * @param failures how often in a row it failed
     * @param asked how long it wants to be left alone itself
     */
    static Duration open(int failures, Duration asked) {
        if (failures < FAILURES) {
            return asked;
        }
        Duration own = FIRST.multipliedBy(1L << Math.min(failures - FAILURES, MOST_DOUBLINGS));
        return own.compareTo(asked) > 0 ? own : asked;
    }
}
