package com.saypro.hub.event.calendar;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads working hours: {@code {zone: Europe/Berlin, hours: {monday-friday: "09:00-17:30"}, holidays: ["12-25", 2026-05-25]}}. */
public final class CalendarSection {
    private CalendarSection() {}

    /** The calendar that a mapping describes. */
    public static WorkCalendar read(Entry entry) throws BrokenFile {
        entry.required().with("zone", "hours", "holidays");
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (Map.Entry<String, Entry> days :
                entry.get("hours").required().entries().entrySet()) {
            List<Hours> hours = hours(days.getValue());
            for (DayOfWeek day : days(days.getKey(), days.getValue())) {
                if (week.put(day, hours) != null) {
                    throw days.getValue().wrong(days.getValue().name() + " names a day that has hours already");
                }
            }
        }
        if (week.isEmpty()) {
            throw entry.get("hours").wrong(entry.get("hours").name() + " names no day");
        }
        return new BusinessCalendar(zone(entry.get("zone")), Map.copyOf(week), holidays(entry.get("holidays")));
    }

    /** A time zone by its name, which must be there. */
    static ZoneId zone(Entry entry) throws BrokenFile {
        try {
            return ZoneId.of(entry.text());
        } catch (DateTimeException e) {
            throw entry.wrong(entry.name() + " must be a time zone such as Europe/Berlin");
        }
    }

    /** A weekday by its English name. */
    static DayOfWeek day(String name, Entry entry) throws BrokenFile {
        try {
            return DayOfWeek.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.wrong("'" + name.strip() + "' is no weekday such as monday");
        }
    }

    private static List<DayOfWeek> days(String key, Entry entry) throws BrokenFile {
        String[] ends = key.split("-", 2);
        List<DayOfWeek> days = new ArrayList<>(List.of(day(ends[0], entry)));
        DayOfWeek last = day(ends[ends.length - 1], entry);
        while (days.get(days.size() - 1) != last) {
            days.add(days.get(days.size() - 1).plus(1));
        }
        return days;
    }

    private static List<Hours> hours(Entry entry) throws BrokenFile {
        List<Hours> hours = new ArrayList<>();
        for (String part : entry.text().split(",")) {
            String[] ends = part.strip().split("\\s*-\\s*");
            try {
                hours.add(new Hours(LocalTime.parse(ends[0]), end(ends[ends.length - 1])));
            } catch (DateTimeException e) {
                throw entry.wrong(entry.name() + " must read 09:00-12:00, or several such with commas");
            }
            Hours last = hours.get(hours.size() - 1);
            if (ends.length != 2
                    || !last.until().equals(LocalTime.MIN) && !last.from().isBefore(last.until())) {
                throw entry.wrong(entry.name() + " must begin before it ends");
            }
        }
        return List.copyOf(hours);
    }

    private static LocalTime end(String text) {
        return text.equals("24:00") ? LocalTime.MIN : LocalTime.parse(text);
    }

    private static Holidays holidays(Entry entry) throws BrokenFile {
        Set<LocalDate> days = new HashSet<>();
        Set<MonthDay> everyYear = new HashSet<>();
        for (Entry each : entry.list()) {
            try {
                if (each.value().asText().length() == "12-25".length()) {
                    everyYear.add(MonthDay.parse("--" + each.value().asText()));
                } else {
                    days.add(LocalDate.parse(each.value().asText()));
                }
            } catch (DateTimeException e) {
                throw each.wrong(each.name() + " must be a day such as 2026-05-25, or \"12-25\" for every year");
            }
        }
        return new Holidays(Set.copyOf(days), Set.copyOf(everyYear));
    }
}
