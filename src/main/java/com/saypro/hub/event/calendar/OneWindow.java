package com.saypro.hub.event.calendar;

import com.saypro.hub.event.Maintenance;
import java.time.Instant;
import java.util.List;

/** Maintenance that comes once. */
record OneWindow(Maintenance.Span span) implements Window {
    @Override
    public List<Maintenance.Span> between(Instant from, Instant until) {
        boolean meets = span.from().isBefore(until) && span.until().isAfter(from);
        return meets ? List.of(span) : List.of();
    }
}
