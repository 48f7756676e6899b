package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.event.EventHistory;
import com.saypro.hub.poll.StandIn;
import com.saypro.hub.poll.StandIn.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A poll of a whole hub finds what webhooks missed, and nothing twice. */
class PollIT {
    private static final List<String> SETTINGS = List.of("HUB_STRIPE_API_KEY", "HUB_STRIPE_API_URL");

    private final RunningHub hub = RunningHub.shared();
    private final StandIn stripe = new StandIn();
    private final long created = Instant.now().getEpochSecond() - 1200;

    @BeforeEach
    void begin() {
        System.setProperty(SETTINGS.get(0), "rk_test");
        System.setProperty(SETTINGS.get(1), stripe.url());
        stripe.answers(page());
        fires();
        hub.bean(JdbcClient.class)
                .sql("update poll set begun = to_timestamp(:created)") // so that only what is polled here counts
                .param("created", created)
                .update();
    }

    @AfterEach
    void end() {
        SETTINGS.forEach(System::clearProperty);
        stripe.close();
    }

    @Test
    void whatNoWebhookToldBecomesAnEventAndAMissedWebhook() {
        String told = Charge.id();
        String missed = Charge.id();
        hub.send("stripe", charge(told));
        await().until(() -> recorded(told));

        stripe.answers(page(missed, told));
        fires();

        await().until(() -> recorded(missed));
        assertThat(hub.get("/api/events/stripe:evt_" + missed).get("via").asText())
                .isEqualTo("poll");
        assertThat(hub.get("/api/events/stripe:evt_" + told).get("via").asText())
                .isEqualTo("webhook");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(missedToday()).isEqualTo(1));
        assertThat(hub.get("/api/vendors/stripe").at("/polls/0/lastSuccess").asText())
                .isNotEmpty();

        hub.send("stripe", charge(missed));
        await().untilAsserted(() ->
                assertThat(hub.book("stripe").get("inFlight").asLong()).isZero());
        assertThat(hub.get("/api/events?subject=ch_" + missed).get("items")).hasSize(1);
    }

    private void fires() {
        try (ProducerTemplate template = hub.bean(CamelContext.class).createProducerTemplate()) {
            template.send("direct:poll", exchange -> {
                exchange.setProperty("vendor", "stripe");
                exchange.setProperty("poll", "events");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String charge(String id) {
        return Charge.event(id, "charge.succeeded", id, created);
    }

    private Told page(String... ids) {
        String data = Stream.of(ids).map(this::charge).collect(Collectors.joining(","));
        return Told.json("{\"object\":\"list\",\"has_more\":false,\"data\":[" + data + "]}");
    }

    private boolean recorded(String id) {
        return hub.bean(EventHistory.class).find("stripe:evt_" + id).isPresent();
    }

    private long missedToday() {
        return hub.get("/api/vendors/stripe").at("/missedWebhooks/last24h").asLong();
    }
}
