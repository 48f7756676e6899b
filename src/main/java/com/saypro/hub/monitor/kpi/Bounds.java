package com.saypro.hub.monitor.kpi;

import java.time.Duration;
import java.time.Instant;

/**
 * Between what a moment may lie to be in time.
 *
 * @param early how long before it at most; null for as long as it likes
 * @param late how long after it at most
 * @param days whether only the days in UTC are compared
 */
record Bounds(Duration early, Duration late, boolean days) implements Worth {
    @Override
    public void add(Entity of, Marks marks, long times, Cells cells) {
        if (marks.first() != null && marks.second() != null) {
            cells.add(of.end(marks, Kind.ALL), times, null);
            if (holds(marks.first().at(), marks.second().at())) {
                cells.add(of.end(marks, Kind.PART), times, null);
            }
        }
    }

    private boolean holds(Instant promised, Instant came) {
        Duration after = Duration.between(day(promised), day(came));
        return after.compareTo(late) <= 0 && (early == null || after.negated().compareTo(early) <= 0);
    }

    private Instant day(Instant at) {
        return days ? Cell.floor(at, Cell.DAY) : at;
    }
}
