package com.saypro.hub.monitor.kpi;

import com.ethlo.time.ITU;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.reading.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * A moment that an event tells of.
 *
 * @param name {@code time}, {@code received}, {@code recorded}, or a time or day of its data
 * @param field the field of its data; null for the event's own moments
 */
record Moment(String name, Field field) {
    static final String TIME = "time";
    static final Set<String> OWN = Set.of(TIME, "received", "recorded");
    private static final int DAY = "2026-01-31".length();

    /** The moment; null where it is not told. A day is its first moment in UTC. */
    Instant of(Told told) {
        Event event = told.event();
        if (field != null) {
            String text = (String) field.read(event, null);
            return text == null ? null : parsed(text);
        }
        return switch (name) {
            case TIME -> event.time();
            case "received" -> event.received();
            default -> told.recorded();
        };
    }

    private static Instant parsed(String text) {
        return text.length() == DAY
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : ITU.parseDateTime(text).toInstant();
    }
}
