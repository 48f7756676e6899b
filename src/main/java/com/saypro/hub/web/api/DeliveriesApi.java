package com.saypro.hub.web.api;

import com.saypro.hub.bus.RawDeliveries;
import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.Outcome;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.SettledDelivery;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.web.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /**
     * One delivery whole, as Kafka keeps it. Headers and payload, as text and as the exact bytes in base64, are for
     * operators only, else absent, as they are once Kafka has forgotten them.
     */
    record Whole(Item delivery, Map<String, String> headers, String payload, String payloadBase64) {}

    private static final Logger LOG = LoggerFactory.getLogger(DeliveriesApi.class);

    private final Deliveries deliveries;
    private final RawDeliveries raw;
    private final Vendors vendors;

    DeliveriesApi(Deliveries deliveries, RawDeliveries raw, Vendors vendors) {
        this.deliveries = deliveries;
        this.raw = raw;
        this.vendors = vendors;
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable UUID id, Authentication user) {
        SettledDelivery delivery =
                deliveries.find(id).orElseThrow(() -> new NoSuchElementException("No delivery " + id));
        if (!Role.of(user).covers(Role.OPERATOR)) {
            return new Whole(Item.of(delivery), null, null, null);
        }
        LOG.info("{} reads the payload of delivery {}", user.getName(), id);
        return vendors.find(delivery.vendor())
                .flatMap(vendor -> raw.find(delivery, vendor.category()))
                .map(found -> new Whole(
                        Item.of(delivery),
                        found.headers(),
                        new String(found.body(), StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(found.body())))
                .orElseGet(() -> new Whole(Item.of(delivery), null, null, null));
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
