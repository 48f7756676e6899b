package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Maintenance;
import com.saypro.hub.event.calendar.Stretch;
import com.saypro.hub.event.calendar.Stretches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a clock: nothing but what happened, what is allowed, when the vendor was or will be maintained, and the moment goes in.
 *
 * @param reading how the clock stands
 * @param track when it runs, and is to run as far as is known
 */
record Reckoning(ClockReading reading, Track track) {
    /** Nobody looks further ahead. */
    static final Duration AHEAD = Duration.ofDays(366);

    /**
     * @param overAt when the clock's time was found to be over; null when it was not
     */
    static Reckoning of(
            ClockKind clock,
            Course course,
            Term term,
            List<Maintenance.Span> maintenance,
            Instant overAt,
            Instant moment) {
        Instant ended = course.ended(clock);
        Instant now = moment.isAfter(course.last()) ? moment : course.last();
        Instant end = ended == null ? now : ended;
        Track open = new Track(term.calendar(), open(course, end));
        Track unpaused = new Track(term.calendar(), open.stretches().without(pauses(course, end)));
        Track counted = new Track(term.calendar(), unpaused.stretches().without(maintained(maintenance)));
        Instant due = overAt == null ? counted.reached(term.allowance()).orElse(null) : overAt;
        ClockState state = state(due, overAt != null, ended, end, course);
        ClockReading reading = new ClockReading(
                clock,
                state,
                course.start(),
                term.allowance(),
                term.calendarName(),
                counted.elapsed(end),
                due,
                ended,
                course.firstResolved(),
                clock == ClockKind.ACKNOWLEDGE && state == ClockState.MET && course.acknowledged() == null,
                open.elapsed(end).minus(unpaused.elapsed(end)),
                course.pauses().stream()
                        .filter(pause -> pause.from().isBefore(end) || pause.until() == null && ended == null)
                        .toList(),
                unpaused.elapsed(end).minus(counted.elapsed(end)),
                meeting(maintenance, course.start(), end));
        return new Reckoning(reading, counted);
    }

    private static ClockState state(Instant due, boolean wasOver, Instant ended, Instant end, Course course) {
        if (wasOver || due != null && end.isAfter(due)) {
            return ClockState.BREACHED;
        }
        if (ended != null) {
            return ClockState.MET;
        }
        return course.isPaused() ? ClockState.PAUSED : ClockState.DUE;
    }

    /** When it was not resolved up to the end, and from there on as if it were never to be. */
    private static Stretches open(Course course, Instant end) {
        List<Stretch> open = new ArrayList<>(course.closed());
        if (course.openSince() != null) {
            open.add(new Stretch(course.openSince(), end));
        }
        List<Stretch> all =
                new ArrayList<>(Stretches.of(open).within(course.start(), end).list());
        all.add(new Stretch(end, end.plus(AHEAD)));
        return Stretches.of(all);
    }

    private static Stretches pauses(Course course, Instant end) {
        return Stretches.of(course.pauses().stream()
                .map(pause -> new Stretch(pause.from(), pause.until() == null ? end.plus(AHEAD) : pause.until()))
                .toList());
    }

    private static Stretches maintained(List<Maintenance.Span> spans) {
        return Stretches.of(spans.stream()
                .map(span -> new Stretch(span.from(), span.until()))
                .toList());
    }

    private static List<Maintenance.Span> meeting(List<Maintenance.Span> spans, Instant from, Instant until) {
        return spans.stream()
                .filter(span -> span.from().isBefore(until) && span.until().isAfter(from))
                .toList();
    }
}
