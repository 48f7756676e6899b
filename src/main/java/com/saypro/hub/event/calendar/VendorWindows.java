package com.saypro.hub.event.calendar;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Maintenance;
import com.saypro.hub.event.VendorFile;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a vendor's {@code vendor.yaml} says under {@code maintenance}: a list of
 * {@code {from: 2026-12-01T02:00, until: 2026-12-01T06:00, zone: Europe/Berlin, reason: …}} and
 * {@code {day: sunday, time: "02:00", for: 2h, zone: America/New_York, reason: …}}.
 *
 * @param vendor the vendor's folder name
 * @param windows none when it says nothing
 */
public record VendorWindows(String vendor, List<Window> windows) {
    private static final String SECTION = "maintenance";
    private static final Duration WEEK = Duration.ofDays(7);

    static VendorWindows read(VendorFile file) throws BrokenFile {
        List<Window> windows = new ArrayList<>();
        for (Entry entry : file.get(SECTION).list()) {
            windows.add(entry.mapping().get("day").isThere() ? weekly(entry) : once(entry));
        }
        return new VendorWindows(file.vendor(), List.copyOf(windows));
    }

    private static Window once(Entry entry) throws BrokenFile {
        entry.with("from", "until", "zone", "reason");
        ZoneId zone = CalendarSection.zone(entry.get("zone"));
        Maintenance.Span span = new Maintenance.Span(
                LocalMoment.first(moment(entry.get("from")), zone),
                LocalMoment.last(moment(entry.get("until")), zone),
                entry.get("reason").text());
        if (!span.from().isBefore(span.until())) {
            throw entry.get("until").wrong(entry.get("until").name() + " must be later than 'from'");
        }
        return new OneWindow(span);
    }

    private static Window weekly(Entry entry) throws BrokenFile {
        entry.with("day", "time", "for", "zone", "reason");
        Duration length = entry.get("for").required().span(null);
        if (length.isZero() || length.compareTo(WEEK) > 0) {
            throw entry.get("for").wrong(entry.get("for").name() + " must be more than nothing and at most a week");
        }
        return new WeeklyWindow(
                CalendarSection.day(entry.get("day").text(), entry.get("day")),
                time(entry.get("time")),
                length,
                CalendarSection.zone(entry.get("zone")),
                entry.get("reason").text());
    }

    private static LocalDateTime moment(Entry entry) throws BrokenFile {
        try {
            return LocalDateTime.parse(entry.required().value().asText());
        } catch (DateTimeException e) {
            throw entry.wrong(entry.name() + " must be a time on the wall such as 2026-12-01T02:00");
        }
    }

    private static LocalTime time(Entry entry) throws BrokenFile {
        try {
            return LocalTime.parse(entry.text());
        } catch (DateTimeException e) {
            throw entry.wrong(entry.name() + " must be a time of day such as \"02:00\"");
        }
    }
}
