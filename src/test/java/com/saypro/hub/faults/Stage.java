package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.whole.HubProcess;
import com.saypro.hub.whole.KafkaProcess;
import com.saypro.hub.whole.PostgresProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A hub, a Kafka and a PostgreSQL, each a process of its own, and the ledger of the vendors that send to it. The hub's line
 * to PostgreSQL can be made slow and its clock be moved; it has one route more than the product, which notes every second.
 */
final class Stage {
    /** How often each is killed, and how much of everything else there is: 1 in the short run, 20 in the full one. */
    static final int SCALE = Integer.getInteger("faults.scale", 1);

    /** How long a state lasts that the full run keeps for a minute. */
    static final Duration A_WHILE = Duration.ofSeconds(SCALE < 20 ? 6 : 60);

    private static final String TICK = """
            - route:
                id: tick
                description: Notes every second that it is time.
                from:
                  uri: quartz:tick
                  parameters:
                    cron: "* * * * * ?"
                  steps:
                    - setBody:
                        expression:
                          simple:
                            expression: insert into noted.tick (at) values ('${header.scheduledFireTime}')
                    - to:
                        uri: jdbc:dataSource
            """;
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);
    private static Stage shared;

    final Ledger ledger = new Ledger();
    final KafkaProcess kafka;
    final PostgresProcess postgres;
    final HubProcess hub;
    final SlowLine line;
    final MovedClock clock;

    private Stage(Path folder) {
        kafka = new KafkaProcess(folder).startingSoon();
        postgres = new PostgresProcess(folder.resolve("postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "clears-the-stage"));
        try {
            line = new SlowLine(
                    URI.create(postgres.url().substring("jdbc:".length())).getPort());
            clock = new MovedClock(folder.resolve("clock"));
            hub = hub(folder.resolve("hub"))
                    .with("HUB_DATABASE_URL=jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres")
                    .option(clock.option());
            kafka.launch();
            postgres.start();
            rooms().change(
                            "create schema noted; create table noted.tick (at text, fired timestamptz default clock_timestamp())");
            await().atMost(Duration.ofSeconds(60)).until(kafka::answers);
            hub.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more hub on the same services, not yet started. */
    HubProcess hub(Path folder) throws IOException {
        HubProcess one = new HubProcess(folder).onFilesOfItsOwn().on(kafka, postgres);
        Files.writeString(one.routes().resolve("hub/tick.camel.yaml"), TICK);
        return one;
    }

    /** The stage that faults share which leave everything running; a verdict on it covers all before. */
    static synchronized Stage shared() {
        if (shared == null) {
            shared = new Stage(
                    Path.of("target/faults/stage-" + ProcessHandle.current().pid()));
        }
        return shared;
    }

    /** A folder that no other run uses. */
    static Path folder(String name) {
        return Path.of("target/faults", name + "-" + ProcessHandle.current().pid());
    }

    /** Everybody sends, about as much as two processors carry beside the services. */
    Load load() {
        return load(Load.EVERYBODY);
    }

    /** These send. */
    Load load(Map<String, Integer> lines) {
        return new Load(ledger, lines, hub::webhooks, 20_000);
    }

    Rooms rooms() {
        return new Rooms(postgres.url(), postgres.password());
    }

    Bus bus() {
        return new Bus(kafka.brokers());
    }

    /** Waits for a delivery that is acknowledged from now on; how long that took, in seconds. */
    double nextAcknowledged() {
        long start = System.nanoTime();
        return secondsUntil(() -> ledger.lastAcknowledged() > start);
    }

    /** Whether so much time has gone by since a moment of {@link System#nanoTime()}. */
    static boolean isOver(long begun, Duration budget) {
        return System.nanoTime() - begun > budget.toNanos();
    }

    /** How long it takes until something is so, in seconds. */
    static double secondsUntil(BooleanSupplier so) {
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(so::getAsBoolean);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Waits until nothing is in flight, then judges all that was ever sent here, reports it and expects it to be good. */
    void judge(String fault) throws IOException {
        long start = System.nanoTime();
        settle(bus(), hub::get);
        Report.figure(fault + "_settled_s", (System.nanoTime() - start) / 1e9);
        judge("stage", Verdict.of(ledger, bus(), rooms(), hub::get));
    }

    /** Reports a verdict and expects it to be good. */
    static void judge(String stage, Verdict verdict) throws IOException {
        Report.verdict(stage, verdict);
        assertThat(verdict.complaints()).isEmpty();
        assertThat(verdict.good()).isTrue();
    }

    /** Waits until a hub's books know of every durable delivery and have none in flight. */
    static void settle(Bus bus, Function<String, JsonNode> api) {
        await().atMost(SETTLED_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    long received = 0;
                    for (JsonNode book : api.apply("/api/accounting").get("items")) {
                        assertThat(book.get("inFlight").asLong()
                                        + book.get("unaccounted").asLong())
                                .as("%s", book)
                                .isZero();
                        received += book.get("received").asLong();
                    }
                    assertThat(received).isEqualTo(bus.durable());
                });
    }

    /** Whoever ends this process waits for it, and nothing here is needed any more. */
    private void stop() {
        try {
            if (hub != null && hub.isAlive()) {
                hub.kill();
            }
            if (kafka.isAlive()) {
                kafka.kill();
            }
            if (postgres.postmaster().isPresent()) {
                postgres.kill();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
