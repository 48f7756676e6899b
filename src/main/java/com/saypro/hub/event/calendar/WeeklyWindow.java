package com.saypro.hub.event.calendar;

import com.saypro.hub.event.Maintenance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Maintenance that comes every week, by the clock on a wall; it takes as long when clocks are put forward or back meanwhile. */
record WeeklyWindow(DayOfWeek day, LocalTime time, Duration length, ZoneId zone, String reason) implements Window {
    @Override
    public List<Maintenance.Span> between(Instant from, Instant until) {
        LocalDate first =
                from.minus(length).atZone(zone).toLocalDate().minusDays(1).with(TemporalAdjusters.nextOrSame(day));
        return Stream.iterate(first, date -> date.plusWeeks(1))
                .map(date -> LocalMoment.first(date.atTime(time), zone))
                .takeWhile(start -> start.isBefore(until))
                .filter(start -> start.plus(length).isAfter(from))
                .map(start -> new Maintenance.Span(start, start.plus(length), reason))
                .toList();
    }
}
