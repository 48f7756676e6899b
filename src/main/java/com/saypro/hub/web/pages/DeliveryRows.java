package com.saypro.hub.web.pages;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Via;
import com.saypro.hub.web.pages.EventView.DeliveryRow;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deliveries as pages show them beside what was made from them. */
@Component
class DeliveryRows {
    private final Deliveries deliveries;

    DeliveryRows(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The delivery that an event was made from. */
    DeliveryRow of(Event event, Instant now) {
        return row(event.delivery(), event.via(), event.received(), "forgotten", now);
    }

    /** The delivery that a dead letter was in. */
    DeliveryRow of(DeadLetter letter, Instant now) {
        return row(letter.delivery(), letter.via(), letter.received(), "in flight", now);
    }

    private DeliveryRow row(UUID id, Via via, Instant received, String otherwise, Instant now) {
        String outcome =
                deliveries.find(id).map(settled -> settled.outcome().word()).orElse(otherwise);
        return new DeliveryRow(id.toString(), via.word(), Moment.of(received, now), outcome);
    }
}
