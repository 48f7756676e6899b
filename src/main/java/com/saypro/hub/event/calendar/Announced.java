package com.saypro.hub.event.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.saypro.hub.event.Maintenance;
import java.time.Instant;

/**
 * Maintenance that a person announced.
 *
 * @param id its number
 * @param vendor the vendor's folder name
 * @param from when it begins
 * @param until when it is over; no later than {@code from} for what was taken back before it began
 * @param reason what people are told
 * @param who the user that announced it
 * @param announced when that was
 * @param planned until when it was announced
 * @param ended when a person ended it before that; null when nobody did
 * @param endedBy the user that ended it; null when nobody did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Announced(
        long id,
        String vendor,
        Instant from,
        Instant until,
        String reason,
        String who,
        Instant announced,
        Instant planned,
        Instant ended,
        String endedBy) {
    Maintenance.Span span() {
        return new Maintenance.Span(from, until, reason);
    }
}
