package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.reconcile.ledger.Reconciliation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What should agree is held against each other while the hub runs. */
class ReconciliationIT {
    private static final String MATCHES = "/api/reconciliation/matches?rule=order-payment&limit=1000";

    private final RunningHub hub = RunningHub.shared();

    @Test
    void aPaymentWithoutItsOrderIsABreakAtOnceAndEndsByItselfWhenTheOrderComes() {
        String order = "O" + Charge.id();
        hub.send(
                "stripe",
                Charge.captured(Charge.id())
                        .replace("\"customer\":", "\"metadata\":{\"order_id\":\"" + order + "\"},\"customer\":"));
        await().atMost(Duration.ofSeconds(10)).until(() -> !about("missing-order", order).isMissingNode());
        String number = about("missing-order", order).path("number").asText();
        await().until(() -> hub.get("/api/reconciliation/matches/" + number)
                .path("incident")
                .asText()
                .startsWith("INC-"));

        hub.send("marketplace", """
                {"id": "evt_%1$s", "type": "order.paid", "subject": "%1$s", "time": "%2$s", "data": {"orderId": "%1$s",
                 "total": {"minor": 4990, "currency": "EUR"}, "paymentStatus": "paid", "items": []}}""".formatted(order, Instant.now()));

        await().until(() -> hub.get("/api/reconciliation/matches/" + number)
                .at("/match/status")
                .asText()
                .equals("posted"));
        assertThat(hub.get("/api/reconciliation/matches/" + number).at("/match/closure").asText())
                .isEqualTo("auto");
        assertThat(hub.bean(Reconciliation.class)).isNotNull();
    }

    /** The match that is broken so and whose reason names the order. */
    private JsonNode about(String broken, String order) {
        for (JsonNode match : hub.get(MATCHES + "&broken=" + broken).get("items")) {
            String whole = hub.get("/api/reconciliation/matches/" + match.path("number").asText()).toString();
            if (whole.contains(order)) {
                return match;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
