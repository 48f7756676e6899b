package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** When something happened lately, in the order in which it was told; a bounded number of times. */
final class Recent {
    private static final int MOST = 32;

    private long[] millis;

    /** @param millis milliseconds since 1970, the first told first */
    @JsonCreator
    Recent(long... millis) {
        this.millis = millis;
    }

    @JsonValue
    long[] millis() {
        return millis;
    }

    int count() {
        return millis.length;
    }

    /** Notes one more time. */
    void add(Instant at) {
        int from = Math.max(0, millis.length + 1 - MOST);
        long[] more = Arrays.copyOfRange(millis, from, millis.length + 1);
        more[more.length - 1] = at.toEpochMilli();
        millis = more;
    }

    /** How often it happened in a time that ended then; not what was told before it and happened after. */
    int within(Duration time, Instant end) {
        long last = end.toEpochMilli();
        long first = last - time.toMillis();
        int count = 0;
        for (long each : millis) {
            if (each > first && each <= last) {
                count++;
            }
        }
        return count;
    }
}
