package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What whoever works on incidents reaches from there, and back. */
class DeskIT {
    private static final RunningHub hub = RunningHub.shared();
    private static final String TOPIC = "desk" + Charge.id();
    private static String one;
    private static String two;

    @BeforeAll
    static void twoIncidents() {
        for (String topic : List.of(TOPIC + "a", TOPIC + "b")) {
            hub.send("stripe", Charge.event(topic, topic, topic, 1_767_261_600));
        }
        await().until(() -> hub.get("/api/incidents?q=" + TOPIC).get("items").size() == 2);
        JsonNode found = hub.get("/api/incidents?q=" + TOPIC).get("items");
        one = found.get(0).get("number").asText();
        two = found.get(1).get("number").asText();
    }

    @Test
    void aTraceLeadsFromAnIncidentToWhatItsVendorSentAndBack() {
        await().until(() -> trace().at("/deliveries/0/outcome").asText().equals("deadLettered"));
        JsonNode trace = trace();
        assertThat(trace.get("incident").asText()).isEqualTo(one);
        JsonNode letter = trace.at("/deadLetters/0");
        assertThat(letter.get("step").asText()).isEqualTo("map");
        assertThat(letter.get("status").asText()).isEqualTo("open");
        assertThat(trace.at("/deliveries/0/id")).isEqualTo(letter.get("delivery"));
        assertThat(trace.at("/deliveries/0/via").asText()).isEqualTo("webhook");
        assertThat(trace.at("/findings/0/reference")).isEqualTo(letter.get("id"));
        for (String id : List.of("id", "delivery")) {
            JsonNode about = hub.get("/api/incidents/about?id=" + letter.get(id).asText());
            assertThat(about.findValuesAsText("number")).containsExactly(one);
        }
        assertThat(hub.get("/api/incidents/about?id=nonesuch")).isEmpty();
        assertThat(hub.getRaw("/api/incidents/INC-999999/trace").statusCode()).isEqualTo(404);
    }

    @Test
    void theLettersPageShowsWhyItFailedAndReplaysItThere() {
        String letter = trace().at("/deadLetters/0/id").asText();
        String page = "/dead-letters/" + letter;
        assertThat(Person.VERA.get(hub, "/incidents/" + one).body()).contains("href=\"" + page + "\"");
        assertThat(Person.VERA.get(hub, page).body())
                .contains("Unknown topic", "Replayed now, it would fail again", "href=\"/incidents/" + one + "\"")
                .doesNotContain("evt_" + TOPIC, "4990", "Discard");
        assertThat(Person.OTTO.get(hub, page).body())
                .contains("4990", "&quot;amount&quot;")
                .doesNotContain("evt_" + TOPIC);
        assertThat(Person.SUE.get(hub, page + "/payload").statusCode()).isEqualTo(403);
        assertThat(Person.OTTO.get(hub, page + "/payload").body()).contains("evt_" + TOPIC);

        HttpResponse<String> replayed = form(page + "/replay", "from=" + encoded(letter));
        assertThat(replayed.statusCode()).isEqualTo(302);
        assertThat(replayed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/dead-letters/" + letter));
        assertThat(Person.VERA.get(hub, page).body()).contains("replay: failed again", "otto");
        assertThat(Person.VERA.get(hub, "/dead-letters/nonesuch").statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsRemovedByApiAndOnThePage() {
        String link = "/api/incidents/" + one + "/link";
        JsonNode links = Person.json(Person.OTTO.post(hub, link, "{\"incident\":\"" + two + "\"}"));
        String tie = "/api/incidents/" + two + "/links/" + links.at("/0/id").asText();
        assertThat(Person.SUE.delete(hub, tie).statusCode()).isEqualTo(403);
        HttpResponse<String> removed = Person.OTTO.delete(hub, tie);
        assertThat(removed.statusCode()).isEqualTo(200);
        assertThat(Person.json(removed)).isEmpty();
        assertThat(Person.OTTO.delete(hub, tie).statusCode()).isEqualTo(404);
        assertThat(hub.get("/api/incidents/" + one).get("history").toString())
                .contains("\"action\":\"unlinked: related " + two + "\"", "\"who\":\"otto\"");

        links = Person.json(Person.OTTO.post(hub, link, "{\"url\":\"https://example.com/" + TOPIC + "\"}"));
        String remove = "/incidents/" + one + "/links/" + links.at("/0/id").asText() + "/remove";
        assertThat(Person.OTTO.get(hub, "/incidents/" + one).body()).contains("action=\"" + remove + "\"");
        assertThat(form(remove, "").statusCode()).isEqualTo(302);
        assertThat(hub.get("/api/incidents/" + one).get("links")).isEmpty();
    }

    @Test
    void maintenanceIsAnnouncedAndTakenBack() {
        Instant from = Instant.now().plus(Duration.ofDays(2));
        String word = "{\"vendor\":\"%s\",\"from\":\"" + from + "\",\"until\":\"%s\",\"reason\":\"" + TOPIC + "\"}";
        String right = word.formatted("canadapost", from.plusSeconds(3600));
        String path = "/api/maintenance";
        assertThat(Person.SUE.post(hub, path, right).statusCode()).isEqualTo(403);
        for (String wrong : List.of(
                word.formatted("nonesuch", from.plusSeconds(3600)),
                word.formatted("canadapost", from.minusSeconds(1)),
                right.replace(TOPIC, " "),
                "{}")) {
            assertThat(Person.OTTO.post(hub, path, wrong).statusCode()).isEqualTo(400);
        }
        HttpResponse<String> announced = Person.OTTO.post(hub, path, right);
        assertThat(announced.statusCode()).isEqualTo(201);
        assertThat(Person.json(announced).get("who").asText()).isEqualTo("otto");
        assertThat(Person.VERA.get(hub, path).body()).contains(TOPIC, "canadapost");

        String its = path + "/" + Person.json(announced).get("id").asText();
        assertThat(Person.SUE.delete(hub, its).statusCode()).isEqualTo(403);
        assertThat(Person.OTTO.delete(hub, its).statusCode()).isEqualTo(204);
        assertThat(Person.VERA.get(hub, path).body()).doesNotContain(TOPIC);
        assertThat(Person.OTTO.delete(hub, its).statusCode()).isEqualTo(404);
        assertThat(Person.VERA.get(hub, path + "/announced?vendor=canadapost").body())
                .contains(TOPIC, "\"endedBy\":\"otto\"");
    }

    @Test
    void maintenanceIsAnnouncedAndTakenBackOnItsVendorsPage() {
        String page = "/vendors/canadapost";
        Instant begin = Instant.now().plus(Duration.ofDays(3));
        String word = "begin=" + minute(begin) + "&end=%s&reason=%s";
        String never = word.formatted(minute(begin), "Never-" + TOPIC);
        String belts = word.formatted(minute(begin.plusSeconds(3600)), "Belts-" + TOPIC);

        assertThat(form(page + "/maintenance", never).statusCode()).isEqualTo(302);
        assertThat(form(page + "/maintenance", belts).statusCode()).isEqualTo(302);
        assertThat(Person.VERA.get(hub, page).body())
                .contains("Belts-" + TOPIC, ">ahead<")
                .doesNotContain("Never-" + TOPIC, "/end\"");
        String shown = Person.OTTO.get(hub, page).body();
        String end = shown.replaceFirst("(?s).*action=\"(/vendors/canadapost/maintenance/\\d+/end)\".*", "$1");
        assertThat(form(end, "").statusCode()).isEqualTo(302);
        assertThat(Person.VERA.get(hub, page).body()).contains("taken back by otto");
    }

    /** As a form writes it. */
    private static String minute(Instant at) {
        return at.toString().substring(0, "2026-01-31T10:00".length());
    }

    private static JsonNode trace() {
        return hub.get("/api/incidents/" + one + "/trace");
    }

    private static HttpResponse<String> form(String path, String fields) {
        return Person.OTTO.post(hub, path, "application/x-www-form-urlencoded", fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
