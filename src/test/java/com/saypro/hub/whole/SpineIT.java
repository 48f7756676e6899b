package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.EventHistory;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A signed webhook becomes a canonical event. */
class SpineIT {
    private final RunningHub hub = RunningHub.shared();

    @Test
    void aSignedWebhookIsAnsweredAndBecomesAnEvent() {
        String id = Charge.id();

        HttpResponse<String> answer = hub.send("stripe", Charge.captured(id));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        JsonNode event = event("stripe:evt_" + id);
        assertThat(event.get("type").asText()).isEqualTo("payment.captured");
        assertThat(event.get("subject").asText()).isEqualTo("ch_" + id);
        assertThat(event.get("time").asText()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(event.at("/data/amount"))
                .isEqualTo(RunningHub.JSON.createObjectNode().put("minor", 4990).put("currency", "EUR"));
    }

    @Test
    void theSameEventTwiceIsOneEventAndOneDuplicate() {
        String id = Charge.id();
        hub.send("stripe", Charge.captured(id));
        event("stripe:evt_" + id);
        long before = hub.book("stripe").get("duplicate").asLong();

        hub.send("stripe", Charge.captured(id));

        await().until(() -> hub.book("stripe").get("duplicate").asLong() > before);
        assertThat(hub.get("/api/events?subject=ch_" + id).get("items")).hasSize(1);
    }

    @Test
    void aForgedSignatureIsRefusedAndOnlyCounted() {
        JsonNode before = hub.book("stripe");
        Map<String, String> headers = new HashMap<>(hub.signed("stripe", Charge.captured(Charge.id()), Map.of()));

        HttpResponse<String> answer = hub.post("/webhooks/stripe", Charge.captured(Charge.id()), headers);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        JsonNode after = hub.book("stripe");
        assertThat(after.get("rejected").asLong())
                .isEqualTo(before.get("rejected").asLong() + 1);
        assertThat(after.get("received")).isEqualTo(before.get("received"));
    }

    @Test
    void headersThatSteerCamelOrKafkaChangeNothing() {
        String id = Charge.id();
        Map<String, String> headers = new HashMap<>(hub.signed("stripe", Charge.captured(id), Map.of()));
        headers.put("CAmelHttpResponseCode", "418");
        headers.put("kafka.OVERRIDE_TOPIC", "hub.findings");
        headers.put("org.apache.camel.anything", "x");

        HttpResponse<String> answer =
                hub.post("/webhooks/stripe?kafka.OVERRIDE_TOPIC=hub.findings&x=y", Charge.captured(id), headers);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().map().keySet()).containsOnly("content-length", "connection");
        event("stripe:evt_" + id);
    }

    @Test
    void aLateEventIsLoggedAndDoesNotMoveItsEntityBack() {
        String charge = Charge.id();
        hub.send("stripe", Charge.event(charge + "b", "charge.captured", charge, 2_000));
        event("stripe:evt_" + charge + "b");

        hub.send("stripe", Charge.event(charge + "a", "charge.failed", charge, 1_000));

        event("stripe:evt_" + charge + "a");
        var history = hub.bean(EventHistory.class);
        assertThat(history.find("stripe:evt_" + charge + "a").orElseThrow().late())
                .isTrue();
        assertThat(history.find("stripe:evt_" + charge + "b").orElseThrow().late())
                .isFalse();
        assertThat(history.standing("stripe", "payment", "ch_" + charge)).contains("stripe:evt_" + charge + "b");
    }

    @Test
    void theBooksBalanceAtRest() {
        hub.send("stripe", Charge.captured(Charge.id()));

        await().untilAsserted(() -> {
            JsonNode book = hub.book("stripe");
            assertThat(book.get("inFlight").asLong()).isZero();
            assertThat(book.get("unaccounted").asLong()).isZero();
            assertThat(book.get("received").asLong())
                    .isEqualTo(book.get("processed").asLong()
                            + book.get("ignored").asLong()
                            + book.get("duplicate").asLong()
                            + book.get("deadLettered").asLong());
        });
    }

    private JsonNode event(String id) {
        await().until(() -> hub.bean(EventHistory.class).find(id).isPresent());
        return hub.get("/api/events/" + id);
    }
}
