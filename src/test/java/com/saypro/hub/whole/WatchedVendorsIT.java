package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hub that probes vendors knows how they do, and tells the marketplace which gateway to use. */
class WatchedVendorsIT {
    private static final HubProcess hub = Watching.hub();

    @BeforeAll
    static void start() throws IOException {
        hub.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        hub.close();
    }

    @AfterEach
    void comeBack() {
        Watching.away(false);
    }

    @Test
    void anotherGatewayIsPreferredWhenOneGoesAndTheMarketplaceReadsOfItFromKafka() throws Exception {
        preferred(Watching.FIRST);
        Watching.away(true);
        preferred(Watching.SECOND);

        JsonNode answer = answer();
        JsonNode told = told(answer.get("since").asText());
        assertThat(told.get("type").asText()).isEqualTo("gateway.preferred");
        assertThat(told.at("/data/before").asText()).isEqualTo(Watching.FIRST);
        assertThat(told.at("/data/preferred")).isEqualTo(answer.get("preferred"));
        assertThat(told.at("/data/reasons").toString()).contains(Watching.FIRST + " is not healthy: It is down");
    }

    @Test
    void everyConditionOfAProbeIsLookedAtAndACertificateThatEndsSoonIsAnIncident() {
        Map<String, JsonNode> probes = new TreeMap<>();
        await().until(() -> {
            hub.get("/api/health/vendors/" + Watching.THIRD)
                    .at("/health/probes")
                    .forEach(probe -> probes.put(probe.get("probe").asText(), probe));
            return probes.size() == 4;
        });

        assertThat(probes.get("status").get("trouble").asText()).isEqualTo("status");
        assertThat(probes.get("status").get("status").asInt()).isEqualTo(500);
        assertThat(probes.get("slow").has("trouble")).isFalse();
        assertThat(probes.get("slow").get("millis").asLong()).isGreaterThanOrEqualTo(300);
        assertThat(probes.get("slow").get("state").asText()).isEqualToIgnoringCase("degraded");
        assertThat(probes.get("body").get("reason").asText()).isEqualTo("The answer's /status is not fine");
        JsonNode certificate = probes.get("certificate");
        assertThat(certificate.get("state").asText()).isEqualToIgnoringCase("up");
        assertThat(Instant.parse(certificate.get("certificateEnds").asText()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(10)));
        await().until(() -> hub.get("/api/incidents?limit=1000").get("items").findValuesAsText("title").stream()
                .anyMatch(title -> title.startsWith("The certificate of " + Watching.THIRD)));
    }

    private void preferred(String gateway) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> answer().get("preferred").asText().equals(gateway));
    }

    private JsonNode answer() {
        return hub.get("/api/gateways/payment/preferred");
    }

    /** What the marketplace reads of the change at a moment; it is told once. */
    private JsonNode told(String since) throws Exception {
        List<JsonNode> told = new ArrayList<>();
        try (KafkaConsumer<String, String> marketplace = marketplace()) {
            await().until(() -> {
                for (ConsumerRecord<String, String> each : marketplace.poll(Duration.ofMillis(200))) {
                    JsonNode change = RunningHub.JSON.readTree(each.value());
                    if (change.at("/data/since").asText().equals(since)) {
                        assertThat(each.key()).isEqualTo("payment");
                        told.add(change);
                    }
                }
                return !told.isEmpty();
            });
        }
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private KafkaConsumer<String, String> marketplace() throws IOException {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", hub.brokers(),
                        "group.id", Charge.id(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of("hub.gateways"));
        return consumer;
    }
}
