package com.saypro.hub.event.calendar;

import com.saypro.hub.event.Maintenance;
import java.time.Instant;

/**
 * Maintenance that a person announced.
 *
 * @param id its number
 * @param vendor the vendor's folder name
 * @param from when it begins
 * @param until when it is over
 * @param reason what people are told
 * @param who the user that announced it
 * @param announced when that was
 */
public record Announced(
        long id, String vendor, Instant from, Instant until, String reason, String who, Instant announced) {
    Maintenance.Span span() {
        return new Maintenance.Span(from, until, reason);
    }
}
