package com.saypro.hub.embedded;

import com.saypro.hub.embedded.Settings.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL and Kafka where none is configured, started beside one another and beside the rest of the hub. A bean of
 * every hub; with both configured it holds nothing and waits for nothing.
 */
public final class EmbeddedServices {
    private static final int PATIENCE_SECONDS = 120;

    private final Optional<EmbeddedPostgres> postgres;
    private final Optional<EmbeddedKafka> kafka;
    private final Optional<Keeper> postgresKeeper;
    private final Optional<Keeper> kafkaKeeper;

    EmbeddedServices(Settings settings, Path programs) {
        Path data = settings.dataDir();
        postgres = settings.database().isPresent()
                ? Optional.empty()
                : Optional.of(new EmbeddedPostgres(data.resolve("postgres"), FreePort.any(), programs));
        kafka = settings.kafkaBrokers().isPresent()
                ? Optional.empty()
                : Optional.of(new EmbeddedKafka(data.resolve("kafka"), FreePort.any()));
        postgresKeeper = postgres.map(server -> new Keeper("PostgreSQL", server));
        kafkaKeeper = kafka.map(server -> new Keeper("Kafka", server));
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
        postgresKeeper.ifPresent(keeper -> await(keeper, "PostgreSQL", "HUB_DATABASE_URL"));
    }

    /**
     * Waits until the broker can be used.
     *
     * @throws StartFailure when the embedded one did not start
     */
    public void awaitKafka() {
        kafkaKeeper.ifPresent(keeper -> await(keeper, "Kafka", "HUB_KAFKA_BROKERS"));
    }

    /** Begins to start what is embedded, and comes back at once. */
    void start() {
        postgresKeeper.ifPresent(Keeper::start);
        kafkaKeeper.ifPresent(Keeper::start);
    }

    /** Stops what is embedded, in order. Kafka first: it is the one that others may still be writing to. */
    void stop() {
        kafkaKeeper.ifPresent(Keeper::stop);
        postgresKeeper.ifPresent(Keeper::stop);
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

    private static void await(Keeper keeper, String name, String setting) {
        try {
            keeper.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
