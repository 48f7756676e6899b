package com.saypro.hub.notify;

import java.time.Duration;

/** How long to wait before something is tried again: twice as long each time, up to a bound, and never all at once. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final double SPREAD = 0.2;

    private Backoff() {}

    /**
     * The time to wait.
     *
     * @param attempts how often it was tried, 1 or more
     * @param chance from 0 to 1, by which it is up to a fifth shorter or longer
     */
    static Duration after(int attempts, double chance) {
        Duration plain = FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS));
        long millis = Math.min(plain.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
