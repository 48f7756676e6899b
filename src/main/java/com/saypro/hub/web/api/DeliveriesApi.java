package com.saypro.hub.web.api;

import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.Outcome;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.SettledDelivery;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each delivery. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveriesApi {
    record Item(UUID id, String vendor, String via, Instant received, String outcome) {
        static Item of(SettledDelivery delivery) {
            return new Item(
                    delivery.id(),
                    delivery.vendor(),
                    delivery.via().word(),
                    delivery.received(),
                    delivery.outcome().word());
        }
    }

    private final Deliveries deliveries;

    DeliveriesApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    Page<Item> list(
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) String outcome,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) UUID cursor) {
        String known = outcome == null ? null : Outcome.of(outcome).word();
        return deliveries.list(vendor, known, Limit.of(limit), cursor).map(Item::of);
    }
}
