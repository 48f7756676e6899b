package com.saypro.hub.faults;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The moment at which a fault comes: nobody knows it beforehand. */
final class Moment {
    private static final int LATEST_MS = 1000;

    private Moment() {}

    /** Waits for up to a second. */
    static void random() {
        long until = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(LATEST_MS));
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
