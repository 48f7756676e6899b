package com.saypro.hub.incident.clock;

import com.saypro.hub.event.calendar.Stretch;
import java.time.Instant;
import java.util.List;

/**
 * What happened to an incident, as far as clocks are concerned.
 *
 * @param start its first finding
 * @param closed the times that it was open and was then resolved
 * @param openSince since when it is open; null while it is resolved
 * @param pauses when it was paused; none reaches into a time when it was resolved
 * @param acknowledged when a person first took it in hand; null when nobody did
 * @param firstResolved when it was first resolved; null when it never was
 * @param resolved when it was last resolved; null while it is open
 * @param last the latest of all this
 */
record Course(
        Instant start,
        List<Stretch> closed,
        Instant openSince,
        List<Pause> pauses,
        Instant acknowledged,
        Instant firstResolved,
        Instant resolved,
        Instant last) {

    static Course of(Instant start, List<Turn> turns) {
        CourseReader reader = new CourseReader(start);
        turns.forEach(reader::take);
        return reader.course();
    }

    /** Whether a person holds its clocks now. */
    boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).until() == null;
    }

    /** When a clock was stopped; null while it is not. */
    Instant ended(ClockKind clock) {
        return clock == ClockKind.ACKNOWLEDGE && acknowledged != null ? acknowledged : resolved;
    }
}
