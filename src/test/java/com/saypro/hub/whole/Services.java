package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.embedded.EmbeddedKafka;
import com.saypro.hub.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;

/** A Kafka and a PostgreSQL outside the hub, that a test can take away and give back, and a hub that uses them. */
final class Services {
    private static final Path FOLDER = RunningHub.FOLDER.resolve("services");
    private static Services shared;

    final EmbeddedKafka kafka;
    final EmbeddedPostgres postgres;
    private final RunningHub hub;

    private Services() {
        try {
            Path here = Files.createDirectories(FOLDER).resolve(Charge.id());
            kafka = new EmbeddedKafka(here.resolve("kafka"), freePort()).start();
            postgres = new EmbeddedPostgres(here.resolve("postgres"), freePort(), Path.of("target/postgres-programs"))
                    .start();
            SpringApplication.getShutdownHandlers().add(this::stop); // when the hubs are closed
            hub = anotherHub(here.resolve("hub"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Services that tests share which leave them running. */
    static synchronized Services shared() {
        if (shared == null) {
            shared = new Services();
        }
        return shared;
    }

    /** The hub that uses these services. */
    RunningHub hub() {
        return hub;
    }

    /** Starts one more hub on the same services. */
    RunningHub anotherHub(Path folder) {
        HubFiles.copyTo(folder);
        lessPatient(folder.resolve("routes/hub/errors.camel.yaml"));
        return RunningHub.startOnItsFiles(
                folder,
                "HUB_KAFKA_BROKERS=" + kafka.brokers(),
                "HUB_DATABASE_URL=" + postgres.url(),
                "HUB_DATABASE_USER=" + EmbeddedPostgres.USER,
                "HUB_DATABASE_PASSWORD=" + postgres.password(),
                "HUB_STRIPE_SECRETS=local",
                "HUB_SHOPIFY_SECRETS=local",
                "spring.datasource.hikari.connection-timeout=500");
    }

    /** So that a stage gives up and starts over several times within a test. */
    private static void lessPatient(Path errors) {
        try {
            String before = Files.readString(errors);
            String after = before.replaceFirst("maximumRedeliveries: \\d+", "maximumRedeliveries: 2");
            assertThat(after).isNotEqualTo(before);
            Files.writeString(errors, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port nobody listens on, out of the range from which connections get theirs. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // try another
            }
        }
    }

    /**
     * Waits until every acknowledged delivery is an event, once, and the books balance.
     *
     * @param api asks a hub's private API
     */
    static void nothingIsLost(Function<String, JsonNode> api, Set<String> acknowledged, Duration within) {
        await().atMost(within)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(events(api)).containsAll(acknowledged);
                    JsonNode book = book(api);
                    assertThat(book.get("inFlight").asLong()).isZero();
                    assertThat(book.get("unaccounted").asLong()).isZero();
                });
    }

    /** Stripe's book. */
    static JsonNode book(Function<String, JsonNode> api) {
        return api.apply("/api/accounting?vendor=stripe").get("items").get(0);
    }

    /** The ids in the event log; an id twice is an error. */
    private static Set<String> events(Function<String, JsonNode> api) {
        Set<String> ids = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = api.apply("/api/events?vendor=stripe&limit=1000" + cursor);
            page.get("items")
                    .forEach(event ->
                            assertThat(ids.add(event.get("id").asText())).isTrue());
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (cursor != null);
        return ids;
    }

    private void stop() {
        try {
            kafka.stop();
            postgres.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
