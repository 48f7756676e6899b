package com.saypro.hub.bench;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import java.time.Instant;

/** Orders and payments that happen now, each from a delivery of its own. */
final class OpenTrade {
    private OpenTrade() {}

    static Event orderPaid(int number) {
        return now(Trade.orderPaid(number));
    }

    static Event captured(int number) {
        return now(Trade.captured(number));
    }

    private static Event now(Event event) {
        Instant now = Instant.now();
        return new Event(
                event.id(),
                event.type(),
                event.subject(),
                now,
                event.vendor(),
                event.category(),
                event.via(),
                now,
                Delivery.newId(),
                false,
                null,
                event.data());
    }
}
