package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.EventHistory;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs ask of alert rules and messages. */
class WatchingApiIT {
    private static final String WHAT_IF = "/api/alerts/what-if?since=P1D";
    private static final String MESSAGES = "/api/messages";

    private final RunningHub hub = RunningHub.shared();

    @Test
    void anAlertRuleIsTriedOnWhatHappenedByOperators() {
        String charge = Charge.id();
        hub.send(
                "stripe",
                Charge.event(charge, "charge.failed", charge, Instant.now().getEpochSecond()));
        await().until(() ->
                hub.bean(EventHistory.class).find("stripe:evt_" + charge).isPresent());
        String rule = """
                description: Payments fail.
                alert: threshold
                severity: error
                accountable: payments
                watches: {takes: [{types: [payment.failed], where: {paymentId: ch_%s}}]}
                over: 1m
                above: 0
                """.formatted(charge);
        JsonNode tried = Person.json(Person.OTTO.post(hub, WHAT_IF, "application/yaml", rule));
        assertThat(tried.at("/found/count").asInt()).isEqualTo(1);
        assertThat(tried.at("/found/firings/0/group/vendor").asText()).isEqualTo("stripe");
        assertThat(tried.hasNonNull("live")).isFalse();
        assertThat(Person.json(Person.OTTO.post(hub, WHAT_IF + "&rule=decline-rate", "application/yaml", rule))
                        .at("/live/count")
                        .isInt())
                .isTrue();
        assertThat(hub.getRaw("/api/alerts/rules/what-if").statusCode()).isEqualTo(404);
    }

    @Test
    void anAlertRuleThatCannotBeTriedIsRefusedWithItsReason() {
        String rule = """
                description: The door refuses.
                alert: threshold
                severity: error
                accountable: operations
                watches: {takes: [{types: [door.refused]}]}
                over: 1m
                above: 0
                """;
        HttpResponse<String> own = Person.OTTO.post(hub, WHAT_IF, "application/yaml", rule);
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("not kept in the event log");
        HttpResponse<String> broken =
                Person.OTTO.post(hub, WHAT_IF, "application/yaml", rule.replace("above: 0", "abov: 0"));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(Person.json(broken).get("line").asInt()).isEqualTo(7);
        assertThat(Person.VERA.post(hub, WHAT_IF, "application/yaml", rule).statusCode())
                .isEqualTo(403);
        assertThat(Person.OTTO.post(hub, WHAT_IF, "application/json", "{}").statusCode())
                .isEqualTo(415);
    }

    @Test
    void aMessageThatWasGivenUpIsFoundAndSentAgainOnce() {
        String incident = "INC-" + Charge.id();
        long id = givenUp(incident);
        JsonNode listed = hub.get(MESSAGES + "?status=given_up&channel=gone&incident=" + incident);
        assertThat(listed.get("items")).hasSize(1);
        assertThat(listed.hasNonNull("next")).isFalse();
        assertThat(listed.at("/items/0/recipient").asText()).isEqualTo("g…@web.de");
        JsonNode one = Person.json(Person.VERA.get(hub, MESSAGES + "/" + id));
        assertThat(one).isEqualTo(listed.at("/items/0"));
        assertThat(one.get("error").asText()).isEqualTo("answered 404");

        String again = MESSAGES + "/" + id + "/retry";
        assertThat(Person.VERA.post(hub, again, "").statusCode()).isEqualTo(403);
        JsonNode waiting = Person.json(Person.OTTO.post(hub, again, ""));
        assertThat(waiting.get("status").asText()).isEqualTo("failed");
        assertThat(waiting.hasNonNull("sent")).isFalse();
        assertThat(hub.get(MESSAGES + "?status=given_up&incident=" + incident).get("items"))
                .isEmpty();
        sent(id);
        assertThat(Person.OTTO.post(hub, again, "").statusCode()).isEqualTo(409);
    }

    @Test
    void messagesThatAreNotThereAreNotFound() {
        assertThat(Person.VERA.get(hub, MESSAGES + "/999999999").statusCode()).isEqualTo(404);
        assertThat(Person.OTTO.post(hub, MESSAGES + "/999999999/retry", "").statusCode())
                .isEqualTo(404);
        assertThat(Person.VERA.get(hub, MESSAGES + "?status=lost").statusCode()).isEqualTo(400);
        assertThat(Person.VERA.get(hub, MESSAGES + "?limit=0").statusCode()).isEqualTo(400);
    }

    /** A message of a channel that is no more, so that nothing sends it meanwhile. */
    private long givenUp(String incident) {
        return hub.bean(JdbcClient.class)
                .sql("""
                        insert into notify_message (notice, channel, recipient, thread, state, content, due, done, error)
                        values (:incident, 'gone', 'grete@web.de', :incident, 'given_up',
                          '{"template": "incident", "language": "en", "values": {"change": "opened"}}', now(), now(), 'answered 404')
                        returning id""")
                .param("incident", incident)
                .query(Long.class)
                .single();
    }

    private void sent(long id) {
        hub.bean(JdbcClient.class)
                .sql("update notify_message set state = 'sent', done = now() where id = :id")
                .param("id", id)
                .update();
    }
}
