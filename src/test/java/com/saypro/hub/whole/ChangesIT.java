package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vendor changes its payloads, and a person is told once. */
class ChangesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningHub hub = EditedHub.hub();
    /** By a name of its own: what a hub learned it does not forget. */
    private final Acme acme = new Acme(hub, "changing" + Charge.id());

    @AfterEach
    void removeIt() {
        acme.remove();
        await().atMost(PATIENCE).until(() -> acme.send(Acme.of("ping")) == 404);
    }

    @Test
    void aNewFieldARetypedOneAndANewVersionAreOneIncidentEach() {
        acme.write();
        HubFiles.write(acme.vendor(), HubFiles.read(acme.vendor()) + "version: /version\n");
        await().atMost(PATIENCE).until(() -> send("") == 202);
        await().atMost(PATIENCE).until(() -> send("") == 202 && learned() >= 21);
        assertThat(changes()).isEmpty();

        until("new-field", ", \"gift\": {\"to\": \"Ann\"}");
        until("retyped-field", ", \"paid\": \"yes\"");
        until("new-version", ", \"version\": \"2026-04\"");
        send(", \"gift\": {\"to\": \"Bob\"}, \"paid\": \"no\", \"version\": \"2026-04\"");

        assertThat(changes())
                .extracting(change ->
                        change.get("kind").asText() + " " + change.get("what").asText())
                .containsExactly("new-version 2026-04", "retyped-field /paid", "new-field /gift");
        assertThat(changes().get(2).get("told").asText())
                .contains("{\"to\":\"aaa\"}")
                .doesNotContain("Ann");
        assertThat(incidents())
                .containsExactlyInAnyOrder(
                        "info new-field:charge.done:/gift 1",
                        "info retyped-field:charge.done:/paid 1",
                        "info new-version:2026-04 1");
    }

    /** Sends payloads that changed until it is noticed. */
    private void until(String kind, String change) {
        await().atMost(PATIENCE)
                .until(() -> send(change) == 202 && incidents().stream().anyMatch(incident -> incident.contains(kind)));
    }

    private int send(String more) {
        String known = (more.contains("paid") ? "" : ", \"paid\": true")
                + (more.contains("version") ? "" : ", \"version\": \"2026-01\"");
        return acme.send(Acme.done(Charge.id()).replace("}", known + more + "}"));
    }

    private long learned() {
        return hub.bean(JdbcClient.class)
                .sql("select coalesce(sum(cast(known ->> 'seen' as int)), 0) from payload_shape where vendor = ?")
                .param(acme.name())
                .query(Long.class)
                .single();
    }

    private List<JsonNode> changes() {
        return StreamSupport.stream(
                        hub.get("/api/vendors/" + acme.name() + "/changes")
                                .get("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private List<String> incidents() {
        return StreamSupport.stream(
                        hub.get("/api/incidents?severity=info&vendor=" + acme.name())
                                .get("items")
                                .spliterator(),
                        false)
                .map(incident -> incident.get("severity").asText() + " "
                        + incident.get("kind").asText() + " "
                        + incident.get("count").asText())
                .collect(Collectors.toList());
    }
}
