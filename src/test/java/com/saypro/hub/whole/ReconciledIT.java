package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs get of reconciliation from the private API: charges come that nobody ordered anything for. */
class ReconciledIT {
    private static final RunningHub hub = RunningHub.shared();
    private static final String MATCHES = "/api/reconciliation/matches";
    private static final List<String> NUMBERS = new ArrayList<>();

    @BeforeAll
    static void charge() {
        List<String> charges = List.of(Charge.id(), Charge.id(), Charge.id());
        charges.forEach(charge -> hub.send("stripe", Charge.captured(charge)));
        charges.forEach(charge -> NUMBERS.add(await().until(() -> about(charge), number -> number != null)));
    }

    @Test
    void aRuleTellsHowItsMatchesStand() {
        JsonNode rule = hub.get("/api/reconciliation/rules/order-payment");
        assertThat(rule.get("severity").asText()).isEqualTo("error");
        assertThat(rule.get("broken").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(rule.at("/ageing/hour").asLong()).isPositive();
        assertThat(rule.at("/atRisk/0/minor").isIntegralNumber()).isTrue();
        assertThat(hub.get("/api/reconciliation/rules").get("items").findValuesAsText("rule"))
                .contains("order-payment");
    }

    @Test
    void aMatchTellsItsSidesWhatIsComparedAndItsIncident() {
        String path = MATCHES + "/" + NUMBERS.get(0);
        JsonNode whole = Person.json(Person.VERA.get(hub, path));
        assertThat(whole.at("/match/missing").asBoolean()).isTrue();
        assertThat(whole.at("/match/atRisk").toString()).isEqualTo("{\"minor\":4990,\"currency\":\"EUR\"}");
        assertThat(whole.get("sides").findValuesAsText("side")).startsWith("order", "payment");
        assertThat(whole.at("/sides/1/items/0/values/amount/minor").asLong()).isEqualTo(4990);
        assertThat(whole.at("/compared/0/outcome").asText()).isEqualTo("incomplete");
        assertThat(whole.at("/history").findValuesAsText("action")).contains("opened");
        await().until(() -> hub.get(path).path("incident").asText().startsWith("INC-"));
    }

    @Test
    void listsAreWalkedByCursorAndWrittenAsCsv() throws Exception {
        String asked = "?rule=order-payment&broken=missing-order&vendor=stripe";
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = hub.get(MATCHES + asked + "&limit=1000" + cursor);
            page.get("items").forEach(match -> walked.add(match.get("number").asText()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asText();
        } while (cursor != null);
        assertThat(walked).containsAll(NUMBERS.subList(0, 1)).doesNotHaveDuplicates();
        assertThat(hub.get(MATCHES + asked + "&limit=1").get("next").asText()).isEqualTo(walked.get(0));

        HttpResponse<String> csv = Person.VERA.get(hub, MATCHES + ".csv" + asked);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"matches.csv\"");
        assertThat(csv.body())
                .startsWith("number,rule,status,")
                .contains("\r\n" + NUMBERS.get(0) + ",order-payment,expected,,missing-order,false,")
                .contains(",49.90,EUR,stripe,");
    }

    @Test
    void onlyOperatorsSayHowAMatchStands() {
        for (String deed : List.of("match", "post", "accept", "fixed", "partial", "reopen")) {
            String path = MATCHES + "/" + NUMBERS.get(0) + "/" + deed;
            problem(Person.VERA.post(hub, path, "{\"note\":\"x\"}"), 403);
            problem(Person.SUE.post(hub, path, "{\"note\":\"x\"}"), 403);
            problem(Person.OTTO.post(hub, MATCHES + "/REC-999999999/" + deed, "{\"note\":\"x\"}"), 404);
            problem(Person.OTTO.post(hub, MATCHES + "/nonesuch/" + deed, "{\"note\":\"x\"}"), 404);
        }
        HttpResponse<String> forged = hub.ask(HttpRequest.newBuilder(
                        URI.create(hub.admin() + "/reconciliation/matches/" + NUMBERS.get(0) + "/accept"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("note=x"))
                .build());
        assertThat(forged.statusCode()).isNotEqualTo(200);
        assertThat(hub.get(MATCHES + "/" + NUMBERS.get(0)).at("/match/broken").asText())
                .isEqualTo("missing-order");
    }

    @Test
    void aBreakIsAcceptedWithANoteAndReopenedInPlace() {
        String path = MATCHES + "/" + NUMBERS.get(1);
        problem(Person.OTTO.post(hub, path + "/accept", ""), 400);
        JsonNode accepted = Person.json(Person.OTTO.post(hub, path + "/accept", "{\"note\":\"Sold at the door.\"}"));
        assertThat(accepted.get("closure").asText()).isEqualTo("accepted");
        assertThat(accepted.has("broken")).isFalse();
        problem(Person.OTTO.post(hub, path + "/fixed", ""), 409);
        JsonNode open = Person.json(Person.OTTO.post(hub, path + "/reopen", ""));
        assertThat(open.get("broken").asText()).isEqualTo("missing-order");
        problem(Person.OTTO.post(hub, path + "/reopen", ""), 409);
        assertThat(hub.get(path).get("history").toString()).contains("\"who\":\"otto\"", "Sold at the door.");
    }

    @Test
    void whatIsNoOtherMatchIsNotPutTogetherWithOne() {
        String path = MATCHES + "/" + NUMBERS.get(2);
        problem(Person.OTTO.post(hub, path + "/match", "{\"with\":[]}"), 400);
        problem(Person.OTTO.post(hub, path + "/match", "{\"with\":[\"nonesuch\"]}"), 400);
        problem(Person.OTTO.post(hub, path + "/match", "{\"with\":[\"REC-999999999\"]}"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/nonesuch", "/matches/REC-999999999", "/matches/nonesuch"})
    void whatIsUnknownIsNotFound(String path) {
        problem(Person.VERA.get(hub, "/api/reconciliation" + path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?status=lost", "?cursor=x", "?limit=1001", ".csv?status=lost", "?rule=%00"})
    void whatCannotBeReadIsABadRequest(String asked) {
        problem(Person.VERA.get(hub, MATCHES + asked), 400);
    }

    private static String about(String charge) {
        for (JsonNode match :
                hub.get(MATCHES + "?broken=missing-order&limit=1000").get("items")) {
            if (match.get("reason").asText().contains(charge)) {
                return match.get("number").asText();
            }
        }
        return null;
    }

    private static void problem(HttpResponse<String> answer, int status) {
        String what = answer.uri() + ": " + answer.body();
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
    }
}
