package com.saypro.hub.monitor.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventLog;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.monitor.Monitor;
import com.saypro.hub.monitor.risk.Bundle.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");

    private final Bundles bundles = RoomsOnPostgres.bean(Bundles.class);

    @BeforeEach
    void told() {
        RoomsOnPostgres.empty();
        List<Event> events = List.of(
                Told.captured("p0", BEGAN, 4000, Shopper.ADA, "shop"),
                Told.order("p1", "lamp", BEGAN.plus(Duration.ofDays(1))),
                Told.failed("p1", BEGAN.plus(Duration.ofDays(1)), 5000, Shopper.ADA, "shop"),
                Told.captured("p1", BEGAN.plus(Duration.ofDays(2)), 5000, Shopper.ADA, "shop"),
                Told.parcel("p1", "in_transit", BEGAN.plus(Duration.ofDays(3))),
                Told.parcel("p1", "delivered", BEGAN.plus(Duration.ofDays(5))),
                Told.dispute("p1", BEGAN.plus(Duration.ofDays(9)), 5000));
        RoomsOnPostgres.bean(EventLog.class).record(events);
        RoomsOnPostgres.bean(Monitor.class).take(events);
    }

    @Test
    void aBundleHoldsThePaymentItsCasesItsOrderAndTheProofThatItWasDelivered() {
        Bundle bundle = bundles.of("acme", "p1").orElseThrow();

        assertThat(bundle.parts())
                .extracting(Part::kind)
                .containsExactlyInAnyOrder("payment", "dispute", "order", "shipment");
        assertThat(bundle.customersPayments())
                .extracting(Bundle.Earlier::payment)
                .containsExactly("p1", "p0");
        assertThat(bundle.payment().declines()).isEqualTo(1);
        assertThat(bundle.deliveries()).hasSize(6).allSatisfy(proof -> {
            assertThat(proof.signature()).isEqualTo("verified");
            assertThat(proof.sha256()).hasSize(64);
        });
        assertThat(BundleText.of(bundle))
                .contains("Payment p1 at acme", "50.00 EUR", "status delivered", "dispute dp-p1 at acme");
    }

    @Test
    void nobodyKnowsAPaymentThatNoEventToldOf() {
        assertThat(bundles.of("acme", "p7")).isEmpty();
    }
}
