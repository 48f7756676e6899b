package com.saypro.hub.fuzz;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Beats so many times a second; a beat that comes late is not made up for. */
final class Pace {
    private final long nanos;
    private long next = System.nanoTime();

    /** @param perSecond 0 for as fast as it goes */
    Pace(double perSecond) {
        nanos = perSecond == 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    void await() {
        long now = System.nanoTime();
        next = Math.max(next + nanos, now - TimeUnit.MILLISECONDS.toNanos(200));
        while (nanos > 0 && now < next) {
            LockSupport.parkNanos(next - now);
            now = System.nanoTime();
        }
    }
}
