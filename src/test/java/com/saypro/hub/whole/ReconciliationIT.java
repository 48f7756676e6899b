package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What should agree is held against each other while the hub runs. */
class ReconciliationIT {
    private static final String MATCHES = "/api/reconciliation/matches";

    private final RunningHub hub = RunningHub.shared();

    @Test
    void aPaymentWithoutItsOrderIsABreakAndEndsByItselfWhenTheOrderComes() {
        String charge = Charge.id();
        String order = "order-of-" + charge;
        hub.send(
                "stripe",
                Charge.captured(charge)
                        .replace("\"customer\":", "\"metadata\":{\"order_id\":\"" + order + "\"},\"customer\":"));
        String match = MATCHES + "/" + await().until(() -> broken(charge), number -> number != null);
        await().until(() -> hub.get(match).path("incident").asText().startsWith("INC-"));

        hub.send("marketplace", """
                {"id": "evt_%1$s", "type": "order.paid", "subject": "%1$s", "time": "%2$s", "data": {"orderId": "%1$s",
                 "total": {"minor": 4990, "currency": "EUR"}, "paymentStatus": "paid", "items": []}}""".formatted(order, Instant.now()));

        await().until(() -> hub.get(match).at("/match/status").asText().equals("posted"));
        assertThat(hub.get(match).at("/match/closure").asText()).isEqualTo("auto");
        assertThat(hub.get(match).at("/history").findValuesAsText("action")).contains("opened", "broken", "mended");
    }

    private String broken(String charge) {
        for (JsonNode match : hub.get(MATCHES + "?broken=missing-order&vendor=stripe&limit=1000")
                .get("items")) {
            if (match.get("reason").asText().endsWith(charge)) {
                return match.get("number").asText();
            }
        }
        return null;
    }
}
