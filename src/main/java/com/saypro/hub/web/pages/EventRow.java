package com.saypro.hub.web.pages;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.RecordedEvent;
import java.time.Instant;

/**
 * One event in a list.
 *
 * @param id its id, vendor first
 * @param type e.g. {@code payment.captured}
 * @param subject the entity's id at the vendor
 * @param vendor the vendor's folder name
 * @param time when it happened, by the vendor's clock
 * @param received when the hub took its delivery
 * @param late whether it came after a newer event of its subject, and so changed nothing
 * @param unverified whether nothing proved that its delivery was the vendor's
 */
public record EventRow(
        String id,
        String type,
        String subject,
        String vendor,
        Moment time,
        Moment received,
        boolean late,
        boolean unverified) {
    static EventRow of(RecordedEvent recorded, Instant now) {
        Event event = recorded.event();
        return new EventRow(
                event.id(),
                event.type(),
                event.subject(),
                event.vendor(),
                Moment.of(event.time(), now),
                Moment.of(event.received(), now),
                recorded.late(),
                event.unverified());
    }
}
