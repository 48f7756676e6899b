package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.Via;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** An event that the log refuses hurts itself only. */
class PoisonIT {
    private final RunningHub hub = RunningHub.shared();

    @Test
    void anEventThatTheLogRefusesBecomesADeadLetterAndItsNeighboursAreRecorded() throws Exception {
        Event before = event(Charge.id(), "");
        Event poison = event(Charge.id(), "a\0b");
        Event between = event(Charge.id(), "");
        Event tooLong = event(Charge.id() + random(9000), "");
        Event after = event(Charge.id(), "");

        publish(List.of(before, poison, between, tooLong, after));

        for (Event good : List.of(before, between, after)) {
            await().until(() -> hub.bean(EventHistory.class).find(good.id()).isPresent());
        }
        assertThat(letter(poison).get("step").asText()).isEqualTo("record");
        assertThat(letter(tooLong).get("step").asText()).isEqualTo("record");
        assertThat(hub.bean(EventHistory.class).find(poison.id())).isEmpty();
    }

    @Test
    void aRefusedEventThatIsReplayedInVainStaysOpenAndTheReplayIsAudited() throws Exception {
        Event poison = event(Charge.id(), "a\0b");
        publish(List.of(poison));
        String id = letter(poison).get("id").asText();

        hub.post("/api/dead-letters/" + encoded(id) + "/replay", "");

        await().untilAsserted(() -> {
            JsonNode letter = letter(poison);
            assertThat(letter.get("attempts").asInt()).isEqualTo(2);
            assertThat(letter.get("status").asText()).isEqualTo("open");
        });
        JsonNode actions = hub.get("/api/dead-letters/" + encoded(id)).get("actions");
        assertThat(actions).hasSize(1);
        assertThat(actions.get(0).get("who").asText()).isEqualTo("admin");
    }

    @Test
    void aRefusedEventThatCanBeRecordedByNowIsRecordedByItsReplay() throws Exception {
        JdbcTemplate log = hub.bean(JdbcTemplate.class);
        Event refused = event(Charge.id(), "");
        log.execute("alter table event add constraint tried check (id <> '" + refused.id() + "')");
        try {
            publish(List.of(refused));
            letter(refused);
        } finally {
            log.execute("alter table event drop constraint tried");
        }
        String id = letter(refused).get("id").asText();

        JsonNode result = hub.post("/api/dead-letters/" + encoded(id) + "/replay", "");

        assertThat(result.get("replayed").asInt()).isEqualTo(1);
        await().until(() -> hub.bean(EventHistory.class).find(refused.id()).isPresent());
        assertThat(letter(refused).get("status").asText()).isEqualTo("replayed");
    }

    private JsonNode letter(Event event) {
        String id = event.delivery() + ":record";
        return await().until(
                        () -> {
                            for (JsonNode letter : hub.get("/api/dead-letters?vendor=poison&limit=1000")
                                    .get("items")) {
                                if (letter.get("id").asText().startsWith(id)) {
                                    return letter;
                                }
                            }
                            return null;
                        },
                        found -> found != null);
    }

    private static Event event(String subject, String text) {
        ObjectNode data = RunningHub.JSON.createObjectNode().put("paymentId", text);
        Instant now = Instant.now();
        return new Event(
                "poison:" + subject,
                "payment.pending",
                subject,
                now,
                "poison",
                Category.PAYMENT,
                Via.WEBHOOK,
                now,
                Delivery.newId(),
                false,
                null,
                data);
    }

    /** Text that does not compress. */
    private static String random(int length) {
        return new java.util.Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Puts events on the bus as one batch, in one partition. */
    private void publish(List<Event> events) throws Exception {
        Map<String, Object> how = Map.of(
                "bootstrap.servers",
                hub.bean(Environment.class).getRequiredProperty("hub.kafka.brokers"),
                "linger.ms",
                50);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(how, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (Event event : events) {
                sent.add(
                        producer.send(new ProducerRecord<>(Category.PAYMENT.eventsTopic(), "poison", event.toBytes())));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }
}
