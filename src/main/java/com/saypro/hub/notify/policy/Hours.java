package com.saypro.hub.notify.policy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Hours of some days of the week, by the clock on the wall. They may go past midnight; then the day is that of their begin.
 *
 * @param days the days on which they begin
 * @param from when they begin
 * @param to when they end; the same as {@code from} for a whole day
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    private static final List<String> WORDS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** Reads {@code {days: [mon, fri], from: "22:00", to: "07:00"}}, of which each may be missing: every day, all day. */
    static Hours read(Entry entry) throws BrokenFile {
        entry.with("days", "from", "to");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Entry day : entry.get("days").list()) {
            days.add(DayOfWeek.of(WORDS.indexOf(day.oneOf(WORDS)) + 1));
        }
        return new Hours(
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, time(entry.get("from")), time(entry.get("to")));
    }

    private static LocalTime time(Entry entry) throws BrokenFile {
        try {
            return LocalTime.parse(entry.text("00:00"));
        } catch (DateTimeParseException e) {
            throw entry.wrong(entry.name() + " must be a time of day such as \"22:00\"");
        }
    }

    /** Whether a moment is in these hours. */
    public boolean contain(ZonedDateTime at) {
        return end(at) != null;
    }

    /** When the hours that a moment is in are over; null when it is in none. */
    public ZonedDateTime end(ZonedDateTime at) {
        for (LocalDate day : List.of(at.toLocalDate(), at.toLocalDate().minusDays(1))) {
            ZonedDateTime begin = day.atTime(from).atZone(at.getZone());
            ZonedDateTime end =
                    (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(at.getZone());
            if (days.contains(day.getDayOfWeek()) && !at.isBefore(begin) && at.isBefore(end)) {
                return end;
            }
        }
        return null;
    }
}
