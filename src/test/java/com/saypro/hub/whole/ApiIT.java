package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.EventHistory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs get from the private API. */
class ApiIT {
    private static final RunningHub hub = RunningHub.shared();
    private static final String CHARGE = Charge.id();
    private static String incident;
    private static String letter;

    @BeforeAll
    static void send() {
        for (int i = 0; i < 3; i++) {
            hub.send("stripe", Charge.event(CHARGE + i, "charge.captured", CHARGE, 1_767_261_600 + i));
            hub.send("stripe", Charge.event(CHARGE + "u" + i, "api" + i + CHARGE, CHARGE, 1));
        }
        await().until(() -> items("/api/events?subject=ch_" + CHARGE).size() == 3);
        await().until(() -> about("'api0" + CHARGE) != null && about("'api2" + CHARGE) != null);
        incident = about("'api0" + CHARGE);
        letter =
                items("/api/dead-letters?incident=" + incident).get(0).get("id").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/events?subject=ch_CHARGE, /id",
        "/api/deliveries?outcome=deadLettered, /id",
        "/api/dead-letters?vendor=stripe, /id",
        "/api/incidents?vendor=stripe, /number"
    })
    void listsAreWalkedByCursorToTheirEnd(String path, String id) {
        String list = path.replace("CHARGE", CHARGE);
        List<String> whole = new ArrayList<>();
        items(list + "&limit=1000").forEach(item -> whole.add(item.at(id).asText()));
        assertThat(whole).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();

        List<String> walked = new ArrayList<>();
        JsonNode page = hub.get(list + "&limit=2");
        while (true) {
            page.get("items").forEach(item -> walked.add(item.at(id).asText()));
            assertThat(page.has("next")).isTrue();
            if (page.get("next").isNull()) {
                break;
            }
            assertThat(page.get("items")).hasSize(2);
            page = hub.get(list + "&limit=2&cursor=" + page.get("next").asText());
        }
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void aDeliverysPayloadIsForOperatorsAndTheExactBytes() throws Exception {
        String path = "/api/deliveries/"
                + hub.get("/api/events/stripe:evt_" + CHARGE + "0")
                        .get("deliveryid")
                        .asText();
        JsonNode whole = hub.get(path);
        assertThat(whole.at("/delivery/outcome").asText()).isEqualTo("processed");
        assertThat(whole.get("payload").asText())
                .isEqualTo(Charge.event(CHARGE + 0, "charge.captured", CHARGE, 1_767_261_600));
        assertThat(whole.get("payloadBase64").binaryValue())
                .isEqualTo(whole.get("payload").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(whole.get("headers").has("stripe-signature")).isFalse();
        JsonNode seen = RunningHub.JSON.readTree(Person.VERA.get(hub, path).body());
        assertThat(seen.at("/delivery/vendor").asText()).isEqualTo("stripe");
        assertThat(seen.has("payload") || seen.has("payloadBase64") || seen.has("headers"))
                .isFalse();
    }

    @Test
    void aPayloadIsTriedAndLeavesNothingBehind() {
        String event = Charge.event("tried", "charge.captured", "tried", 1_767_261_600);
        JsonNode tried = hub.post("/api/vendors/stripe/map", "{\"body\": " + event + "}");
        assertThat(tried.get("topic").asText()).isEqualTo("charge.captured");
        assertThat(tried.at("/events/0/type").asText()).isEqualTo("payment.captured");
        assertThat(tried.get("problems")).isEmpty();
        JsonNode unknown = hub.post("/api/vendors/stripe/map", "{\"body\": \"{\\\"type\\\": \\\"x\\\"}\"}");
        assertThat(unknown.at("/problems/0/kind").asText()).isEqualTo("unknown-topic:x");
        problem(hub.postRaw("/api/vendors/nonesuch/map", "{\"body\": {}}"), 404);
        problem(hub.postRaw("/api/vendors/stripe/map", "{}"), 400);
        assertThat(hub.getRaw("/api/events/stripe:evt_tried").statusCode()).isEqualTo(404);
    }

    @Test
    void aRuleIsTriedOnWhatHappenedByOperators() {
        String path = "/api/reconciliation/what-if?since=";
        String rule = """
                description: No payment is large.
                severity: info
                accountable: nobody
                sides:
                  payment: {takes: [{types: payment.captured, where: {paymentId: ch_%s}}], identity: paymentId}
                match: [{payment: paymentId}]
                agree: {amount: {that: payment.amount <= 10}}
                """.formatted(CHARGE);
        JsonNode found = Person.json(Person.OTTO.post(hub, path + "2025-01-01T00:00:00Z", "application/yaml", rule));
        assertThat(found.at("/found/broken/amount-differs").asInt()).isEqualTo(1);
        assertThat(found.at("/breaks/0/items/0/identity").asText()).isEqualTo("ch_" + CHARGE);
        assertThat(found.get("live").isNull()).isTrue();
        HttpResponse<String> broken =
                Person.OTTO.post(hub, path + "P30D", "application/yaml", rule.replace("amount <=", "amont <="));
        problem(broken, 400);
        assertThat(Person.json(broken).get("line").asInt()).isEqualTo(7);
        assertThat(Person.json(broken).get("reason").asText()).contains("amont");
        problem(Person.OTTO.post(hub, path + "tomorrow", "application/yaml", rule), 400);
        problem(Person.VERA.post(hub, path + "P30D", "application/yaml", rule), 403);
        problem(Person.OTTO.post(hub, path + "P30D", "application/json", "{}"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/accounting", "/api/vendors"})
    void shortListsHaveNoNext(String path) {
        JsonNode page = hub.get(path);
        assertThat(page.get("items").size()).isGreaterThanOrEqualTo(4);
        assertThat(page.has("next") && page.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=1001, limit", "limit=-1, limit", "limit=many, limit", "cursor=nonesuch, cursor"
    })
    void aWrongPageIsRefusedByName(String asked, String named) {
        for (String list : List.of("events", "deliveries", "dead-letters", "incidents")) {
            HttpResponse<String> answer = Person.VERA.get(hub, "/api/" + list + "?" + asked);
            problem(answer, 400);
            assertThat(answer.body()).contains(named);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events/stripe:nonesuch",
                "/api/dead-letters/nonesuch",
                "/api/dead-letters?incident=INC-999999",
                "/api/incidents/INC-999999",
                "/api/incidents/nonesuch",
                "/api/vendors/nonesuch",
                "/api/nonesuch"
            })
    void whatIsUnknownIsNotFound(String path) {
        problem(Person.VERA.get(hub, path), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events?since=yesterday",
                "/api/events?until=x",
                "/api/deliveries?outcome=x",
                "/api/events?subject=%00",
                "/api/dead-letters?vendor=%00",
                "/api/incidents?vendor=%00"
            })
    void whatCannotBeReadIsABadRequest(String path) {
        problem(Person.VERA.get(hub, path), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since=2026-01-01T10:00:01Z | 2",
                "until=2026-01-01T10:00:01Z | 1",
                "since=2026-01-01T10:00:01Z&until=2026-01-01T10:00:02Z | 1",
                "type=payment.captured | 3",
                "type=payment.failed | 0",
                "vendor=stripe | 3",
                "vendor=shopify | 0"
            })
    void eventsAreNarrowedByEachField(String field, int found) {
        assertThat(items("/api/events?subject=ch_" + CHARGE + "&" + field)).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "x'; drop table event; --", "\"", "%"})
    void quotesAndWildcardsAreOnlyText(String text) {
        String asked = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (String path :
                List.of("events?subject=", "incidents?vendor=", "dead-letters?vendor=", "deliveries?vendor=")) {
            assertThat(items("/api/" + path + asked)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {":a:b", "/a//b", "a;b", "50%25", "a?b#c", "ä b"})
    void anEventIsFoundByWhateverIdItsVendorGaveIt(String part) {
        String id = Charge.id() + part;
        hub.send("stripe", Charge.captured(id));
        await().until(() ->
                hub.bean(EventHistory.class).find("stripe:evt_" + id).isPresent());
        String address =
                URLEncoder.encode("stripe:evt_" + id, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(hub.get("/api/events/" + address).get("id").asText()).isEqualTo("stripe:evt_" + id);
        assertThat(Person.VERA.get(hub, "/events/" + address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator%2Fenv", "/actuator/hawtio%2Fproxy/x", "/api/events/a%2F../../x", "/api%2Fevents"})
    void anEncodedSlashIsNoWayAroundTheRules(String path) {
        assertThat(Person.VERA.get(hub, path).statusCode()).isIn(400, 403, 404);
    }

    @Test
    void payloadsAreForOperators() {
        for (Person person : List.of(Person.VERA, Person.SUE)) {
            JsonNode seen = Person.json(person.get(hub, "/api/dead-letters/" + letter));
            assertThat(seen.at("/letter/id").asText()).isEqualTo(letter);
            assertThat(seen.has("payload") || seen.has("payloadBase64")).isFalse();
        }
        JsonNode whole = Person.json(Person.OTTO.get(hub, "/api/dead-letters/" + letter));
        assertThat(whole.get("payload").asText()).contains("evt_" + CHARGE + "u0");
        assertThat(whole.get("headers").toString()).doesNotContainIgnoringCase("signature");
    }

    @Test
    void onlyOperatorsAct() {
        List<String> deeds = List.of(
                "incidents/" + incident + "/acknowledge",
                "incidents/" + incident + "/escalate",
                "dead-letters/" + letter + "/replay",
                "dead-letters/replay?vendor=stripe",
                "dead-letters/" + letter + "/discard");
        for (String deed : deeds) {
            problem(Person.VERA.post(hub, "/api/" + deed, "{\"note\":\"x\"}"), 403);
            problem(Person.SUE.post(hub, "/api/" + deed, "{\"note\":\"x\"}"), 403);
        }
        String comment = "/api/incidents/" + incident + "/comment";
        problem(Person.VERA.post(hub, comment, "{\"note\":\"x\"}"), 403);
        assertThat(Person.SUE.post(hub, comment, "{\"note\":\"Seen.\"}").statusCode())
                .isEqualTo(200);
        assertThat(hub.get("/api/incidents/" + incident).get("history").toString())
                .contains("\"who\":\"sue\"", "Seen.");
    }

    @Test
    void anIncidentGoesOnlyWhereItsStatusAllows() {
        String path = "/api/incidents/" + about("'api1" + CHARGE) + "/";
        problem(Person.OTTO.post(hub, path + "reopen", ""), 409);
        assertThat(Person.OTTO.post(hub, path + "acknowledge", "").statusCode()).isEqualTo(200);
        problem(Person.OTTO.post(hub, path + "acknowledge", ""), 409);
        problem(Person.OTTO.post(hub, path + "resolve", "{\"resolution\":\"accepted\"}"), 400);
        problem(Person.OTTO.post(hub, path + "resolve", "{\"resolution\":\"replayed\"}"), 400);
        problem(Person.OTTO.post(hub, path + "comment", "{\"note\":\" \"}"), 400);
        problem(Person.OTTO.post(hub, path + "snooze", "{\"until\":\"2020-01-01T00:00:00Z\"}"), 400);
        problem(Person.OTTO.post(hub, path + "comment", "{not json"), 400);
        JsonNode resolved = Person.json(Person.OTTO.post(hub, path + "resolve", ""));
        assertThat(resolved.get("resolution").asText()).isEqualTo("fixed");
        problem(Person.OTTO.post(hub, path + "resolve", ""), 409);
        problem(Person.OTTO.post(hub, path + "escalate", ""), 409);
        problem(Person.OTTO.post(hub, path + "snooze", "{\"until\":\"2099-01-01T00:00:00Z\"}"), 409);
    }

    @Test
    void aDeadLetterIsDiscardedOnceAndWithANote() {
        String third = items("/api/dead-letters?incident=" + about("'api2" + CHARGE))
                .get(0)
                .get("id")
                .asText();
        String discard = "/api/dead-letters/" + third + "/discard";
        problem(Person.OTTO.post(hub, discard, ""), 400);
        problem(Person.OTTO.post(hub, discard, "{\"note\":\"\"}"), 400);
        JsonNode discarded = Person.json(Person.OTTO.post(hub, discard, "{\"note\":\"Not ours.\"}"));
        assertThat(discarded.get("status").asText()).isEqualTo("discarded");
        problem(Person.OTTO.post(hub, discard, "{\"note\":\"Again.\"}"), 409);
        problem(Person.OTTO.post(hub, "/api/dead-letters/" + third + "/replay", ""), 409);
        problem(Person.OTTO.post(hub, "/api/dead-letters/nonesuch/replay", ""), 404);
        problem(Person.OTTO.post(hub, "/api/dead-letters/replay", ""), 400);
        assertThat(hub.get("/api/dead-letters/" + third).get("actions").toString())
                .contains("\"who\":\"otto\"", "Not ours.");
    }

    @Test
    void theApiDescribesItself() {
        JsonNode paths = hub.get("/api/openapi.json").get("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/events",
                        "/api/events/{id}",
                        "/api/deliveries",
                        "/api/deliveries/{id}",
                        "/api/accounting",
                        "/api/dead-letters",
                        "/api/dead-letters/{id}",
                        "/api/dead-letters/{id}/replay",
                        "/api/dead-letters/replay",
                        "/api/dead-letters/{id}/discard",
                        "/api/incidents",
                        "/api/incidents/{number}",
                        "/api/incidents/{number}/acknowledge",
                        "/api/incidents/{number}/resolve",
                        "/api/incidents/{number}/reopen",
                        "/api/incidents/{number}/snooze",
                        "/api/incidents/{number}/escalate",
                        "/api/incidents/{number}/comment",
                        "/api/incidents/{number}/assign",
                        "/api/incidents/{number}/cause",
                        "/api/incidents/{number}/link",
                        "/api/incidents/{number}/links/{link}",
                        "/api/incidents/{number}/trace",
                        "/api/incidents/about",
                        "/api/silences",
                        "/api/silences/{id}",
                        "/api/alerts/rules",
                        "/api/alerts/rules/{rule}",
                        "/api/alerts/what-if",
                        "/api/channels",
                        "/api/channels/{name}/enable",
                        "/api/channels/{name}/test",
                        "/api/charts/kpis/{kpi}",
                        "/api/gateways/payment/preferred",
                        "/api/health/vendors",
                        "/api/health/vendors/{vendor}",
                        "/api/incidents/{number}/clocks",
                        "/api/incidents/{number}/pause",
                        "/api/incidents/{number}/resume",
                        "/api/maintenance",
                        "/api/maintenance/{id}",
                        "/api/maintenance/announced",
                        "/api/messages",
                        "/api/messages/{id}",
                        "/api/messages/{id}/retry",
                        "/api/opt-outs/{email}",
                        "/api/risk/flags",
                        "/api/risk/payments/{vendor}/{payment}",
                        "/api/risk/payments/{vendor}/{payment}.zip",
                        "/api/sla",
                        "/api/kpis",
                        "/api/kpis/{kpi}",
                        "/api/vendors",
                        "/api/vendors/{vendor}/map",
                        "/api/vendors/{vendor}",
                        "/api/vendors/{vendor}/changes",
                        "/api/vendors/{vendor}/polls/{poll}/run",
                        "/api/reconciliation/what-if",
                        "/api/reconciliation/statements",
                        "/api/reconciliation/statements/{vendor}/{day}",
                        "/api/reconciliation/statements/{vendor}/{day}.csv",
                        "/api/reconciliation/rules",
                        "/api/reconciliation/rules/{rule}",
                        "/api/reconciliation/matches",
                        "/api/reconciliation/matches.csv",
                        "/api/reconciliation/matches/{number}",
                        "/api/reconciliation/matches/{number}/match",
                        "/api/reconciliation/matches/{number}/post",
                        "/api/reconciliation/matches/{number}/accept",
                        "/api/reconciliation/matches/{number}/fixed",
                        "/api/reconciliation/matches/{number}/partial",
                        "/api/reconciliation/matches/{number}/reopen");
        assertThat(paths.at("/~1api~1events/get/parameters").findValuesAsText("name"))
                .containsExactlyInAnyOrder("vendor", "type", "subject", "since", "until", "limit", "cursor");
    }

    private static void problem(HttpResponse<String> answer, int status) {
        String what = answer.uri() + ": " + answer.body();
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
        assertThat(Person.json(answer).get("status").asInt()).as(what).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    private static JsonNode items(String path) {
        return hub.get(path).get("items");
    }

    private static String about(String title) {
        for (JsonNode each : items("/api/incidents?vendor=stripe&limit=1000")) {
            if (each.get("title").asText().contains(title)) {
                return each.get("number").asText();
            }
        }
        return null;
    }
}
