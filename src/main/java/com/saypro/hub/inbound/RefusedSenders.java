package com.saypro.hub.inbound;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Remembers whose requests keep being refused. It never grows: two senders that fall on the same place push each other
 * out, and nobody pays for the other's deeds. Asking takes no lock and no memory.
 */
final class RefusedSenders {
    private static final int PLACES = 1 << 16;
    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final int AT_ONCE_SECONDS = 10;

    private final AtomicLongArray senders = new AtomicLongArray(PLACES);
    /** Up to when a sender's refusals would be spread, had each its share of time; in nanoseconds since the start. */
    private final AtomicLongArray spread = new AtomicLongArray(PLACES);

    private final long salt = ThreadLocalRandom.current().nextLong();
    private final long share;
    private final LongSupplier clock;
    private final long start;

    /**
     * Remembers nobody yet.
     *
     * @param perSecond the refusals a second that a sender may go on causing
     * @param clock nanoseconds
     */
    RefusedSenders(int perSecond, LongSupplier clock) {
        this.share = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** Notes that a request of this sender was refused. */
    void refused(long sender) {
        int place = place(sender);
        long now = now();
        if (senders.getAndSet(place, sender) == sender) {
            spread.accumulateAndGet(place, now, (before, moment) -> Math.max(before, moment) + share);
        } else {
            spread.set(place, now + share);
        }
    }

    /** Whether the sender must wait: refused too often of late. */
    boolean mustWait(long sender) {
        int place = place(sender);
        return senders.get(place) == sender && spread.get(place) - now() > TimeUnit.SECONDS.toNanos(AT_ONCE_SECONDS);
    }

    private long now() {
        return clock.getAsLong() - start;
    }

    private int place(long sender) {
        long mixed = (sender ^ salt) * ODD;
        return (int) ((mixed ^ mixed >>> Integer.SIZE) * ODD >>> Long.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }
}
