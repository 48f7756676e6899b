package com.saypro.hub.web.pages;

import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.Event;
import com.saypro.hub.web.pages.EventView.DeliveryRow;
import java.time.Instant;
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
        String outcome = deliveries
                .find(event.delivery())
                .map(settled -> settled.outcome().word())
                .orElse("forgotten");
        return new DeliveryRow(
                event.delivery().toString(), event.via().word(), Moment.of(event.received(), now), outcome);
    }
}
