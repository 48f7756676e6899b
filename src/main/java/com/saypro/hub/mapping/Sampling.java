package com.saypro.hub.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Picks the few payloads of a vendor that are looked at closely: of each topic twenty a second until two hundred were
 * taken, from then on one in ten seconds. Costs the others next to nothing.
 */
final class Sampling {
    private static final long AT_FIRST = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LATER = TimeUnit.SECONDS.toNanos(10);
    private static final int FIRST = 200;
    /** Topics beyond these are not looked at: a vendor with more names them by something else than what happened. */
    private static final int MOST_TOPICS = 200;

    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    /** Whether a payload of this topic is taken now. */
    boolean takes(String topic) {
        return takes(topic, System.nanoTime());
    }

    boolean takes(String topic, long now) {
        Pace pace = paces.get(topic);
        if (pace == null) {
            if (paces.size() >= MOST_TOPICS) {
                return false;
            }
            pace = paces.computeIfAbsent(topic, first -> new Pace(now));
        }
        return pace.takes(now);
    }

    private static final class Pace {
        private volatile long next;
        private int taken;

        Pace(long now) {
            this.next = now;
        }

        boolean takes(long now) {
            return now - next >= 0 && takesNext(now);
        }

        private synchronized boolean takesNext(long now) {
            if (now - next < 0) {
                return false;
            }
            taken++;
            next = now + (taken < FIRST ? AT_FIRST : LATER);
            return true;
        }
    }
}
