package com.saypro.hub.bench;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Via;
import java.time.Instant;

/** Deliveries as the gate makes them of what vendors send. */
final class Deliveries {
    private Deliveries() {}

    /** A charge of Stripe's. */
    static Delivery charge(long number) {
        return of(Ware.CHARGE, number);
    }

    /** A charge or an order. */
    static Delivery any(long number) {
        return of(Ware.of(number), number);
    }

    private static Delivery of(Ware ware, long number) {
        Instant now = Instant.now();
        return new Delivery(
                Delivery.newId(),
                ware.vendor().name(),
                ware.vendor().category(),
                Via.WEBHOOK,
                now,
                ware.vendor().name() + ":" + Serial.write(number),
                ware.headers(number, now),
                ware.body(number, now),
                null);
    }
}
