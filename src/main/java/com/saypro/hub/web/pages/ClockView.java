package com.saypro.hub.web.pages;

import com.saypro.hub.incident.clock.ClockReading;
import java.time.Instant;
import java.util.List;

/**
 * A clock as a page shows it.
 *
 * @param name which of the two, e.g. {@code To acknowledge}
 * @param state {@code due}, {@code met}, {@code breached} or {@code paused}
 * @param counts how much of how much has elapsed, e.g. {@code 3 h 20 min of 48 h}
 * @param calendar the hours in which it counts; null for day and night
 * @param started when it began
 * @param due when its time is over, or was; null while nobody knows
 * @param ended when it was stopped; null while it is not
 * @param unneeded whether it ended before anybody had to acknowledge the incident
 * @param pauses what was not counted because a person held it, in words
 * @param maintenance what was not counted because the vendor was being maintained, in words
 */
public record ClockView(
        String name,
        String state,
        String counts,
        String calendar,
        Moment started,
        Moment due,
        Moment ended,
        boolean unneeded,
        List<String> pauses,
        List<String> maintenance) {

    static ClockView of(ClockReading reading, Instant now) {
        return new ClockView(
                "To " + reading.clock().word(),
                reading.state().word(),
                Length.said(reading.elapsed()) + " of " + Length.said(reading.allowance()),
                reading.calendar().equals("always") ? null : reading.calendar(),
                Moment.of(reading.started(), now),
                Moment.of(reading.due(), now),
                Moment.of(reading.ended(), now),
                reading.unneeded(),
                reading.pauses().stream()
                        .map(pause -> pause.reason() + " by " + pause.who() + ", " + span(pause.from(), pause.until()))
                        .toList(),
                reading.maintenance().stream()
                        .map(span -> span.reason() + ", " + span(span.from(), span.until()))
                        .toList());
    }

    private static String span(Instant from, Instant until) {
        return minute(from) + " to " + (until == null ? "now" : minute(until));
    }

    private static String minute(Instant at) {
        return at.toString().substring(0, "2026-01-31T10:00".length()).replace('T', ' ');
    }
}
