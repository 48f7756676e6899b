package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.watched.Watched;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What monitoring sees, and what it must not see. */
class ObservabilityIT {
    private static final RunningHub hub = RunningHub.shared();
    private static final String MARK = "mark" + Charge.id();

    @BeforeAll
    static void send() {
        String good = Charge.captured(MARK).replace("cus_7", "cus_" + MARK);
        String unreadable = "{" + MARK;
        hub.send("stripe", good);
        hub.send("stripe", good);
        hub.send("stripe", Charge.event(MARK + "u", "charge.succeeded", MARK, 1).replace("4990", "\"" + MARK + "\""));
        hub.send("stripe", unreadable);
        hub.post("/webhooks/stripe", unreadable, hub.signed("stripe", good, java.util.Map.of()));
        await().until(() ->
                hub.bean(EventHistory.class).find("stripe:evt_" + MARK).isPresent());
        hub.send("stripe", Charge.event(MARK + "late", "charge.failed", MARK, 1_577_836_800));
        await().until(() -> hub.book("stripe").get("inFlight").asLong() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub_ingest_total{result=\"accepted\",source=\"stripe\"}",
                "hub_events_recorded_total",
                "hub_dead_letters_total{class=\"data\",step=\"map\",vendor=\"stripe\"}",
                "hub_unaccounted_messages{source=\"stripe\"}",
                "hub_incidents_open{severity=\"error\"}",
                "hub_queue_backlog",
                "hub_delivery_latency_seconds_count",
                "hub_delivery_latency_seconds_bucket",
                "camel_exchanges_total",
                "camel_routes_running_routes",
                "jvm_memory_used_bytes",
                "hikaricp_connections_active"
            })
    void prometheusFindsTheMeter(String meter) {
        await().untilAsserted(() ->
                assertThat(Person.VERA.get(hub, "/actuator/prometheus").body()).contains("\n" + meter));
    }

    @Test
    void dashboardsAndRulesAskOnlyForMetersThatAreThere() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(Watched.missing(
                            Person.VERA.get(hub, "/actuator/prometheus").body()))
                    .isEmpty();
        });
    }

    @Test
    void healthNamesEachComponentToWhoIsLoggedIn() {
        JsonNode health = Person.json(Person.ADMIN.get(hub, "/actuator/health"));
        assertThat(health.get("status").asText()).isEqualTo("UP");
        for (String component : List.of("kafka", "db", "camelHealth")) {
            JsonNode one = health.get("components").get(component);
            assertThat(one.get("status").asText()).as(component).isEqualTo("UP");
            assertThat(one.get("details")).as(component).isNotEmpty();
        }
    }

    @Test
    void whoIsNotLoggedInLearnsOnlyWhetherTheHubIsReady() {
        for (String probe : List.of("readiness", "liveness")) {
            HttpResponse<String> answer = unknown("/actuator/health/" + probe);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        for (String closed : List.of("health", "health/kafka", "prometheus", "info", "metrics", "jolokia", "hawtio")) {
            assertThat(unknown("/actuator/" + closed).statusCode()).as(closed).isEqualTo(401);
        }
    }

    @Test
    void noAnswerTellsOfProductsOrVersions() {
        List<HttpResponse<String>> answers = List.of(
                unknown("/login"),
                unknown("/api/events"),
                Person.VERA.get(hub, "/api/nonesuch"),
                Person.VERA.get(hub, "/a//b"),
                hub.ask(HttpRequest.newBuilder(URI.create(hub.webhooks() + "/")).build()),
                hub.post("/webhooks/nonesuch", "", java.util.Map.of()),
                hub.send("stripe", Charge.captured(Charge.id())));
        for (HttpResponse<String> answer : answers) {
            String all = answer.headers().map() + answer.body();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
            assertThat(all).doesNotContainIgnoringCase("tomcat", "netty", "spring", "camel", "exception");
        }
    }

    @Test
    void theLogIsJsonLinesWithoutPayloadsAndSecrets() throws IOException {
        List<String> lines = Files.readAllLines(hub.data().resolve("logs/hub.log"));
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            JsonNode entry = RunningHub.JSON.readTree(line);
            assertThat(entry.has("@timestamp") && entry.has("message")).as(line).isTrue();
            assertThat(line)
                    .doesNotContain(MARK)
                    .doesNotContain(RunningHub.OTHER_SECRET)
                    .doesNotContain(RunningHub.PASSWORD);
        }
    }

    private static HttpResponse<String> unknown(String path) {
        return hub.ask(HttpRequest.newBuilder(URI.create(hub.admin() + path)).build());
    }
}
