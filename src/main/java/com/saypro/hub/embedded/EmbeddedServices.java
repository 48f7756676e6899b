package com.saypro.hub.embedded;

import com.saypro.hub.embedded.Settings.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL and Kafka where none is configured, started beside one another and beside the rest of the hub. A bean of
 * every hub; with both configured it holds nothing and waits for nothing.
 */
public final class EmbeddedServices {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServices.class);
    private static final int PATIENCE_SECONDS = 120;

    private final Optional<EmbeddedPostgres> postgres;
    private final Optional<EmbeddedKafka> kafka;
    private CompletableFuture<?> postgresReady = CompletableFuture.completedFuture(null);
    private CompletableFuture<?> kafkaReady = CompletableFuture.completedFuture(null);

    EmbeddedServices(Settings settings, Path programs) {
        Path data = settings.dataDir();
        postgres = settings.database().isPresent()
                ? Optional.empty()
                : Optional.of(new EmbeddedPostgres(data.resolve("postgres"), FreePort.any(), programs));
        kafka = settings.kafkaBrokers().isPresent()
                ? Optional.empty()
                : Optional.of(new EmbeddedKafka(data.resolve("kafka"), FreePort.any()));
    }

    /** The embedded database; empty when one is configured. */
    public Optional<EmbeddedPostgres> postgres() {
        return postgres;
    }

    /** The embedded broker; empty when one is configured. */
    public Optional<EmbeddedKafka> kafka() {
        return kafka;
    }

    /**
     * Waits until the database can be used.
     *
     * @throws StartFailure when the embedded one did not start
     */
    public void awaitPostgres() {
        await(postgresReady, "PostgreSQL", "HUB_DATABASE_URL");
    }

    /**
     * Waits until the broker can be used.
     *
     * @throws StartFailure when the embedded one did not start
     */
    public void awaitKafka() {
        await(kafkaReady, "Kafka", "HUB_KAFKA_BROKERS");
    }

    /** Begins to start what is embedded, and comes back at once. */
    void start() {
        postgres.ifPresent(server -> postgresReady = begin("postgres", server::start));
        kafka.ifPresent(server -> kafkaReady = begin("kafka", server::start));
    }

    /** Stops what is embedded, in order. Kafka first: it is the one that others may still be writing to. */
    void stop() {
        kafkaReady.handle((server, failure) -> null).join();
        kafka.ifPresent(EmbeddedKafka::stop);
        postgresReady.handle((server, failure) -> null).join();
        postgres.ifPresent(this::stop);
    }

    /** Where the services are, as properties of the hub. */
    Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        Database database = settings.database()
                .or(() -> postgres.map(server -> new Database(server.url(), EmbeddedPostgres.USER, server.password())))
                .orElseThrow();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        kafka.ifPresent(server -> properties.put("hub.kafka.brokers", server.brokers()));
        return properties;
    }

    private void stop(EmbeddedPostgres server) {
        try {
            server.stop();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop; the next start stops it: {}", e.getMessage());
        }
    }

    private static CompletableFuture<?> begin(String name, Callable<?> start) {
        CompletableFuture<Object> ready = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        ready.complete(start.call());
                    } catch (Exception | LinkageError e) {
                        ready.completeExceptionally(e);
                    }
                },
                "hub-starts-" + name);
        thread.setDaemon(true);
        thread.start();
        return ready;
    }

    private static void await(CompletableFuture<?> ready, String name, String setting) {
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartFailure(
                    "The embedded " + name + " did not start (" + StartFailure.reason(cause)
                            + "): look into its folder under HUB_DATA_DIR, or set " + setting + " to one that you run.",
                    cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }
}
