package com.saypro.hub.event.calendar;

import com.saypro.hub.event.Maintenance;
import java.time.Instant;
import java.util.List;

/** When a vendor says that it will be maintained: once, or again and again. */
public interface Window {
    /** Its times that have some part between two moments, in order. */
    List<Maintenance.Span> between(Instant from, Instant until);
}
