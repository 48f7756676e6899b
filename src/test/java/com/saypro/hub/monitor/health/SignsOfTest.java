package com.saypro.hub.monitor.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Via;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignsOfTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    private static Event event(String type, Duration ago) {
        return new Event(
                "acme:1",
                type,
                "pay_1",
                NOW.minus(ago),
                "acme",
                Category.PAYMENT,
                Via.WEBHOOK,
                NOW,
                UUID.randomUUID(),
                false,
                null,
                JsonNodeFactory.instance.objectNode());
    }

    @Test
    void paymentsAreThoseThatAreDecided() {
        Duration soon = Duration.ofSeconds(3);
        assertThat(SignsOf.events(List.of(
                        event("payment.captured", soon),
                        event("payment.authorized", soon),
                        event("payment.pending", soon),
                        event("payment.failed", soon),
                        event("refund.created", soon))))
                .containsExactlyInAnyOrder(
                        new SignCount("acme", Sign.PAYMENT, 3, 1, 0), new SignCount("acme", Sign.LATE, 5, 0, 0));
    }

    @Test
    void whatTellsOfThePastIsNoSignOfNow() {
        assertThat(SignsOf.events(List.of(event("payment.failed", Duration.ofHours(1)))))
                .isEmpty();
    }
}
