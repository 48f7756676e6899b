package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.Via;
import com.saypro.hub.mapping.Mappings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot be handled waits as a dead letter, shows as an incident, and becomes what it should be when it is replayed. */
class DeadLettersIT {
    private static final RunningHub HUB = EditedHub.hub();
    /** New in every run, so that its books begin at zero. */
    private static final Acme ACME = new Acme(HUB, "dead" + Charge.id());

    @BeforeAll
    static void addAVendor() {
        ACME.write();
        await().until(() -> ACME.send(Acme.of("ping")) == 202);
    }

    @AfterAll
    static void removeTheVendor() {
        ACME.remove();
        await().until(() -> ACME.send(Acme.of("ping")) == 404);
    }

    @Test
    void anUnknownTopicIsOneInfoIncidentPerTopic() {
        String topic = "new." + Charge.id();
        send(Acme.of(topic));
        send(Acme.of(topic));
        send(Acme.of(topic + ".other"));

        JsonNode incident = incident("unknown-topic:" + topic, 2);
        assertThat(incident.get("severity").asText()).isEqualTo("info");
        assertThat(incident.get("failureClass").asText()).isEqualTo("config");
        assertThat(incident.get("number").asText()).matches("INC-\\d{6}");
        assertThat(incident("unknown-topic:" + topic + ".other", 1).get("number"))
                .isNotEqualTo(incident.get("number"));
    }

    @Test
    void whatTheVendorSentIsKeptToTheByteAndNoSecretWithIt() {
        String body = "{\"kind\": \"charge.done\", \"id\":  \"ü\", oops " + Charge.id();
        HttpResponse<String> answer = ACME.answer(
                body,
                Map.of(
                        "X-Acme-Shop",
                        "shop-7",
                        "Authorization",
                        "Bearer hush",
                        "Cookie",
                        "session=hush",
                        "X-Other",
                        "x"));
        assertThat(answer.statusCode()).isEqualTo(202);

        JsonNode incident = incident("unparsable", 1);
        assertThat(incident.get("failureClass").asText()).isEqualTo("vendor");
        JsonNode whole = HUB.get(
                "/api/dead-letters/" + letters(incident).get(0).get("id").asText());
        assertThat(whole.get("payload").asText()).isEqualTo(body);
        assertThat(Base64.getDecoder().decode(whole.get("payloadBase64").asText()))
                .isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        assertThat(whole.get("headers")).hasToString("{\"x-acme-shop\":\"shop-7\"}");
        assertThat(whole.toString()).doesNotContain("hush").doesNotContain(Acme.signature(body));
        assertThat(whole.at("/letter/step").asText()).isEqualTo("map");
    }

    @Test
    void aMendedMappingReplaysAllOfAnIncidentAndTheBooksFollow() {
        mapping(Acme.MAPPING.replace("\"time\": instant(.at)", "\"time\": instant(.when)"));
        List<String> ids = List.of(Charge.id(), Charge.id(), Charge.id());
        ids.forEach(id -> send(Acme.done(id)));
        JsonNode incident = incident("invalid-event", 3);
        assertThat(incident.get("failureClass").asText()).isEqualTo("config");
        balanced();
        long deadBefore = HUB.book(ACME.name()).get("deadLettered").asLong();
        long processedBefore = HUB.book(ACME.name()).get("processed").asLong();

        JsonNode again = replay(incident);
        assertThat(again.get("replayed").asInt()).isZero();
        assertThat(again.get("failedAgain").asInt()).isEqualTo(3);
        await().untilAsserted(() -> assertThat(letters(incident)).allSatisfy(letter -> {
            assertThat(letter.get("attempts").asInt()).isEqualTo(2);
            assertThat(letter.get("status").asText()).isEqualTo("open");
        }));

        mapping(Acme.MAPPING);
        JsonNode one = HUB.post("/api/dead-letters/" + id(letters(incident).get(0)) + "/replay", "");
        assertThat(one.get("replayed").asInt()).isEqualTo(1);
        assertThat(status(incident)).isEqualTo("open");
        assertThat(replay(incident).get("replayed").asInt()).isEqualTo(2);

        ids.forEach(id -> await().until(() -> recorded(id)));
        await().until(() -> status(incident).equals("resolved"));
        assertThat(HUB.get(path(incident)).at("/incident/resolution").asText()).isEqualTo("replayed");
        assertThat(letters(incident)).allSatisfy(letter -> {
            assertThat(letter.get("status").asText()).isEqualTo("replayed");
            JsonNode actions = HUB.get("/api/dead-letters/" + id(letter)).get("actions");
            assertThat(actions).hasSize(2);
            assertThat(actions.get(0).get("who").asText()).isEqualTo("admin");
            assertThat(actions.get(0).get("result").asText()).isEqualTo("replayed");
            assertThat(actions.get(1).get("result").asText()).isEqualTo("failed again");
            assertThat(Instant.parse(actions.get(0).get("at").asText()))
                    .isAfter(Instant.now().minusSeconds(60));
        });
        balanced();
        assertThat(HUB.book(ACME.name()).get("deadLettered").asLong()).isEqualTo(deadBefore - 3);
        assertThat(HUB.book(ACME.name()).get("processed").asLong()).isEqualTo(processedBefore + 3);

        HttpResponse<String> closed =
                HUB.postRaw("/api/dead-letters/" + id(letters(incident).get(0)) + "/replay", "");
        assertThat(closed.statusCode()).isEqualTo(409);
    }

    @Test
    void aReplayThatMakesNothingOfALetterBooksItAsIgnored() {
        String topic = "later." + Charge.id();
        send(Acme.of(topic));
        JsonNode incident = incident("unknown-topic:" + topic, 1);
        balanced();
        long ignored = HUB.book(ACME.name()).get("ignored").asLong();

        mapping(Acme.MAPPING.replace(".kind == \"ping\"", ".kind == \"ping\" or .kind == \"" + topic + "\""));
        assertThat(replay(incident).get("replayed").asInt()).isEqualTo(1);
        mapping(Acme.MAPPING);

        await().until(() -> status(incident).equals("resolved"));
        balanced();
        assertThat(HUB.book(ACME.name()).get("ignored").asLong()).isEqualTo(ignored + 1);
    }

    @Test
    void aDiscardNeedsANoteAndTheLastOneResolvesTheIncidentUntilItHappensAgain() {
        String topic = "odd." + Charge.id();
        send(Acme.of(topic));
        send(Acme.of(topic));
        JsonNode incident = incident("unknown-topic:" + topic, 2);
        JsonNode letters = letters(incident);
        String first = "/api/dead-letters/" + id(letters.get(0)) + "/discard";

        assertThat(HUB.postRaw(first, "").statusCode()).isEqualTo(400);
        assertThat(HUB.postRaw(first, "{\"note\": \"  \"}").statusCode()).isEqualTo(400);
        HUB.post(first, "{\"note\": \"a trial of theirs\"}");
        assertThat(status(incident)).isEqualTo("open");
        HUB.post("/api/dead-letters/" + id(letters.get(1)) + "/discard", "{\"note\": \"this too\"}");

        await().until(() -> status(incident).equals("resolved"));
        assertThat(HUB.get(path(incident)).at("/incident/resolution").asText()).isEqualTo("accepted");
        assertThat(HUB.get("/api/dead-letters/" + id(letters.get(0)))
                        .at("/actions/0/note")
                        .asText())
                .isEqualTo("a trial of theirs");

        send(Acme.of(topic));
        await().until(() -> status(incident).equals("open"));
        JsonNode reopened = incident("unknown-topic:" + topic, 3);
        assertThat(reopened.get("number")).isEqualTo(incident.get("number"));
        balanced();
    }

    @Test
    void aStormOfLikeFailuresIsOneIncident() throws Exception {
        mapping(Acme.MAPPING.replace("minor($cents, \"EUR\")", "error(\"the storm of " + ACME.name() + "\")"));
        long start = System.nanoTime();
        storm(10_000);
        long sent = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> incident("mapping-error").get("count").asLong() >= 10_000);
        System.out.printf(
                "A storm of 10,000 was sent in %d ms and one incident %d ms later%n",
                (sent - start) / 1_000_000, (System.nanoTime() - sent) / 1_000_000);
        mapping(Acme.MAPPING);

        JsonNode incident = incident("mapping-error", 10_000);
        assertThat(incident.get("status").asText()).isEqualTo("open");
        assertThat(letters(incident)).hasSize(1000);
        long replayStart = System.nanoTime();
        assertThat(replay(incident).get("replayed").asInt()).isEqualTo(10_000);
        System.out.printf("They were replayed in %d ms%n", (System.nanoTime() - replayStart) / 1_000_000);
        await().until(() -> status(incident).equals("resolved"));
        balanced();
    }

    @Test
    void aBadItemOfABatchFailsAloneAndIsReplayedAlone() {
        long number = System.nanoTime() / 1000;
        String good = "{\"subscriptionType\": \"contact.creation\", \"objectId\": %d, \"occurredAt\": 1769853603699}";
        String topic = "thing" + Charge.id() + ".renewal";
        String bad = "{\"subscriptionType\": \"" + topic + "\", \"objectId\": %d, \"occurredAt\": 1769853603699}";
        JsonNode before = HUB.book("hubspot");
        assertThat(HUB.send(
                                "hubspot",
                                ("[" + good + "," + bad + "," + good + "]").formatted(number, number + 1, number + 2))
                        .statusCode())
                .isEqualTo(202);

        String stem = "hubspot:" + number;
        await().until(() -> events(number) == 1 && events(number + 2) == 1);
        await().until(() -> find("hubspot", "unknown-topic:" + topic) != null);
        JsonNode incident = find("hubspot", "unknown-topic:" + topic);
        JsonNode letter = letters(incident).get(0);
        JsonNode whole = HUB.get("/api/dead-letters/" + id(letter));
        assertThat(whole.get("payload").asText())
                .startsWith("[{")
                .contains(topic)
                .doesNotContain("contact.creation")
                .doesNotContain(stem);

        Path file = HUB.mappings().resolve("hubspot/events.jslt");
        String mapping = HubFiles.read(file);
        String event = "[event(., \"customer.updated\", $subject, customer(.), null)]";
        HubFiles.write(
                file,
                mapping.replace(
                        "else if ($topic == \"contact.restore\")",
                        "else if ($topic == \"" + topic + "\" or $topic == \"contact.restore\")"));
        assertThat(mapping)
                .contains("\"contact.restore\")")
                .contains("customer(.), null)]")
                .contains(event);
        await().pollInterval(Duration.ofMillis(300))
                .until(() -> HUB.post("/api/dead-letters/" + id(letter) + "/replay", "")
                                .get("replayed")
                                .asInt()
                        == 1);
        HubFiles.write(file, mapping);

        await().until(() -> events(number + 1) == 1);
        await().until(() -> status(incident).equals("resolved"));
        assertThat(events(number)).isEqualTo(1);
        await().untilAsserted(() -> {
            JsonNode after = HUB.book("hubspot");
            assertThat(after.get("unaccounted").asLong()).isZero();
            assertThat(after.get("received").asLong())
                    .isEqualTo(before.get("received").asLong() + 1);
            assertThat(after.get("processed").asLong())
                    .isEqualTo(before.get("processed").asLong() + 1);
            assertThat(after.get("deadLettered")).isEqualTo(before.get("deadLettered"));
        });
    }

    /** Puts deliveries where the door puts them, in batches: ten thousand requests would only take longer. */
    private static void storm(int size) throws Exception {
        CamelContext camel = HUB.bean(CamelContext.class);
        Processor lay = camel.getRegistry().lookupByNameAndType("writeDelivery", Processor.class);
        try (ProducerTemplate kafka = camel.createProducerTemplate()) {
            for (int from = 0; from < size; from += 500) {
                List<Exchange> batch = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    Exchange exchange = new DefaultExchange(camel);
                    exchange.getMessage().setBody(delivery(Acme.done(Charge.id())));
                    lay.process(exchange);
                    batch.add(exchange);
                }
                kafka.sendBody("kafka:hub.deliveries.payment?synchronous=true", batch);
            }
        }
    }

    private static void send(String body) {
        assertThat(ACME.send(body)).isEqualTo(202);
    }

    /** Makes a mapping live; a topic of its own tells when it is. */
    private static void mapping(String text) {
        // The example would refuse the broken ones; here the hub is to find out later.
        HubFiles.remove(ACME.example("done.out.json"));
        String mark = "mark." + Charge.id();
        HubFiles.write(
                ACME.mapping(),
                text.replace("(.kind == \"ping\"", "(.kind == \"" + mark + "\") []\nelse if (.kind == \"ping\""));
        Delivery marked = delivery("{\"kind\": \"" + mark + "\"}");
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> HUB.bean(Mappings.class)
                        .map(List.of(marked))
                        .deadLetters()
                        .isEmpty());
    }

    private static Delivery delivery(String body) {
        UUID id = Delivery.newId();
        return new Delivery(
                id,
                ACME.name(),
                Category.PAYMENT,
                Via.WEBHOOK,
                Instant.now(),
                id.toString(),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                null);
    }

    private static boolean recorded(String id) {
        return HUB.bean(EventHistory.class).find(ACME.name() + ":" + id).isPresent();
    }

    private static int events(long subject) {
        return HUB.get("/api/events?vendor=hubspot&subject=" + subject)
                .get("items")
                .size();
    }

    /** Waits for the incident of a kind with this count. */
    private static JsonNode incident(String kind, long count) {
        await().untilAsserted(
                        () -> assertThat(incident(kind).path("count").asLong()).isEqualTo(count));
        return incident(kind);
    }

    private static JsonNode incident(String kind) {
        JsonNode found = find(ACME.name(), kind);
        return found == null ? RunningHub.JSON.createObjectNode() : found;
    }

    private static JsonNode find(String vendor, String kind) {
        for (JsonNode incident :
                HUB.get("/api/incidents?limit=1000&vendor=" + vendor).get("items")) {
            if (incident.get("kind").asText().equals(kind)) {
                return incident;
            }
        }
        return null;
    }

    private static JsonNode letters(JsonNode incident) {
        return HUB.get("/api/dead-letters?limit=1000&incident="
                        + incident.get("number").asText())
                .get("items");
    }

    private static JsonNode replay(JsonNode incident) {
        return HUB.post(
                "/api/dead-letters/replay?incident=" + incident.get("number").asText(), "");
    }

    private static String status(JsonNode incident) {
        return HUB.get(path(incident)).at("/incident/status").asText();
    }

    private static String path(JsonNode incident) {
        return "/api/incidents/" + incident.get("number").asText();
    }

    private static String id(JsonNode letter) {
        return letter.get("id").asText();
    }

    private static void balanced() {
        await().untilAsserted(() -> {
            JsonNode book = HUB.book(ACME.name());
            assertThat(book.get("inFlight").asLong()).isZero();
            assertThat(book.get("unaccounted").asLong()).isZero();
        });
    }
}
