package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many payments went through on each of the latest days on which any did; days are UTC, a bounded number of them. */
final class Daily {
    private static final int MOST_DAYS = 180;
    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final NavigableMap<Long, Integer> byDay;

    Daily() {
        this(new TreeMap<>());
    }

    /** @param byDay by the day since 1970 */
    @JsonCreator
    Daily(TreeMap<Long, Integer> byDay) {
        this.byDay = byDay;
    }

    @JsonValue
    NavigableMap<Long, Integer> byDay() {
        return byDay;
    }

    /** Counts one more. */
    void add(Instant at) {
        byDay.merge(day(at), 1, Integer::sum);
        if (byDay.size() > MOST_DAYS) {
            byDay.pollFirstEntry();
        }
    }

    /** How many there were in a time that ended then, the first and the last day whole. */
    int within(Duration time, Instant end) {
        int count = 0;
        for (int each : byDay.subMap(day(end.minus(time)), true, day(end), true).values()) {
            count += each;
        }
        return count;
    }

    /** The most on one day of a time that ended then, that day left out. */
    int most(Duration time, Instant end) {
        int most = 0;
        for (int each :
                byDay.subMap(day(end.minus(time)), true, day(end), false).values()) {
            most = Math.max(most, each);
        }
        return most;
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY);
    }
}
