package com.saypro.hub.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.whole.HubProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/**
 * A flood of hostile requests from many addresses, while a vendor goes on sending. {@code -Dfuzz.requests} says how many,
 * {@code -Dfuzz.rate} how many a second, {@code -Dfuzz.seed} repeats a run's choices.
 */
class HostileInputIT {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final int PER_SECOND = Integer.getInteger("fuzz.rate", 600);
    private static final long SEED = Long.getLong("fuzz.seed", System.currentTimeMillis());
    private static final boolean IS_LONG = REQUESTS > 100_000;
    private static final Duration WHILE = Duration.ofSeconds(IS_LONG ? 15 : 1);
    /** For a short run the hub starts sooner. */
    private static final String[] JVM =
            IS_LONG ? new String[] {"-Xmx512m"} : new String[] {"-Xmx512m", "-XX:TieredStopAtLevel=1"};

    private static final Duration MOST = Duration.ofMinutes(20);
    private static final int REGULAR = 300;
    private static final int ADDRESSES = 200;
    private static final int LORISES = 40;
    private static final String SAME = "127.0.3.1";
    private static final String VENDOR = "127.0.0.2";

    private final Tally warming = new Tally();
    private final Tally tally = new Tally();
    private final Report report = new Report();
    private HubProcess hub;
    private int port;
    private long regular;
    private long uncertain;

    @Test
    void aFloodOfHostileRequestsHarmsNobody() throws Exception {
        System.out.println("fuzz.seed=" + SEED);
        hub = new HubProcess(Path.of("target/fuzz/hub-" + System.currentTimeMillis()));
        try (HubProcess running = hub.options(JVM)) {
            running.launch();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(100))
                    .until(running::isReady);
            port = URI.create(running.webhooks()).getPort();
            warmUp();
            Vitals before = Vitals.of(hub);
            siege();
            sameAddress();
            report.with("slow_connections_left", IS_LONG ? loris() : "not tried");
            balance();
            vitals(before, Vitals.of(hub));
        } finally {
            write();
        }
        check();
    }

    private void warmUp() throws Exception {
        try (Regular vendor = new Regular(VENDOR, port, REGULAR)) {
            int enough = IS_LONG ? 20_000 : 1_500;
            new Flood(warming, port, SEED + 1)
                    .send(HostileInputIT::anAddress, 2.0 * PER_SECOND, () -> warming.requests.sum() > enough);
            close(vendor);
        }
    }

    private void siege() throws Exception {
        try (Regular vendor = new Regular(VENDOR, port, REGULAR)) {
            vendor.rate(WHILE.dividedBy(2));
            double before = vendor.rate(WHILE);
            vendor.rate(0);
            double mostBefore = vendor.rate(WHILE);
            vendor.rate(REGULAR);
            long start = System.nanoTime();
            long end = start + MOST.toNanos();
            BooleanSupplier isEnough = () -> tally.requests.sum() >= REQUESTS || System.nanoTime() > end;
            CompletableFuture<Void> flood = flood(HostileInputIT::anAddress, isEnough);
            double during = vendor.rate(WHILE);
            vendor.rate(0);
            double most = vendor.rate(WHILE);
            vendor.rate(REGULAR);
            long accepted = vendor.accepted.sum();
            long since = System.nanoTime();
            flood.get();
            if (IS_LONG) {
                during = (vendor.accepted.sum() - accepted) * 1e9 / (System.nanoTime() - since);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            report.with("requests", tally.requests.sum())
                    .with("attacks_per_second", Math.round(tally.requests.sum() / seconds))
                    .with("legitimate_rate_ratio", rounded(during / before))
                    .with("legitimate_per_second", Math.round(during))
                    .with("legitimate_capacity_ratio", rounded(most / mostBefore))
                    .with("legitimate_capacity_per_second", Math.round(most))
                    .with("legitimate_refused", vendor.others.sum());
            close(vendor);
        }
    }

    private void sameAddress() throws Exception {
        try (Regular vendor = new Regular(SAME, port, REGULAR)) {
            double before = vendor.rate(WHILE);
            long end = System.nanoTime() + WHILE.multipliedBy(2).toNanos();
            CompletableFuture<Void> flood = flood(number -> SAME, () -> System.nanoTime() > end);
            report.with("same_address_rate_ratio", rounded(vendor.rate(WHILE.multipliedBy(2)) / before));
            flood.get();
            close(vendor);
        }
    }

    private CompletableFuture<Void> flood(java.util.function.IntFunction<String> address, BooleanSupplier isEnough) {
        return CompletableFuture.runAsync(() -> {
            try {
                new Flood(tally, port, SEED).send(address, PER_SECOND, isEnough);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int loris() throws Exception {
        try (Loris slow = new Loris(port, LORISES)) {
            return slow.outlast(Duration.ofSeconds(45));
        }
    }

    /** Every accepted delivery has become something, and there is none that was not accepted. */
    private void balance() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> sum("inFlight") == 0 && sum("unaccounted") == 0 && sum("received") >= accepted());
        report.with("deliveries", sum("received"))
                .with("deliveries_answered_2xx", accepted())
                .with("deliveries_without_answer", uncertain + tally.uncertain.sum() + warming.uncertain.sum())
                .with("dead_lettered", sum("deadLettered"));
    }

    private long accepted() {
        return regular + tally.accepted.sum() + warming.accepted.sum();
    }

    private long sum(String column) {
        long sum = 0;
        ToLongFunction<JsonNode> value = book -> book.get(column).asLong();
        for (JsonNode book : hub.get("/api/accounting").get("items")) {
            sum += value.applyAsLong(book);
        }
        return sum;
    }

    private void close(Regular vendor) throws InterruptedException {
        vendor.close();
        regular += vendor.accepted.sum();
        uncertain += vendor.uncertain.sum();
    }

    private void vitals(Vitals before, Vitals after) {
        report.with("threads_before", before.threads())
                .with("threads_after", after.threads())
                .with("heap_mb_before", before.heap() >> 20)
                .with("heap_mb_after", after.heap() >> 20)
                .with("direct_mb_before", before.direct() >> 20)
                .with("direct_mb_after", after.direct() >> 20)
                .with("resident_mb_before", before.resident() >> 20)
                .with("resident_mb_after", after.resident() >> 20);
    }

    private void write() throws Exception {
        tally.surprises.addAll(warming.surprises);
        report.with("wrongly_accepted", tally.wronglyAccepted.sum() + warming.wronglyAccepted.sum())
                .with("wrongly_refused", tally.wronglyRefused.sum() + warming.wronglyRefused.sum())
                .with("unexpected_5xx", tally.unexpected5xx.sum() + warming.unexpected5xx.sum())
                .with("unanswered", tally.unanswered.sum() + warming.unanswered.sum())
                .with("seed", SEED)
                .write(tally);
    }

    private void check() {
        assertThat(report.get("wrongly_accepted")).isEqualTo(0L);
        assertThat(report.get("unexpected_5xx")).isEqualTo(0L);
        assertThat(report.get("unanswered")).isEqualTo(0L);
        assertThat(number("deliveries"))
                .isBetween(
                        number("deliveries_answered_2xx"),
                        number("deliveries_answered_2xx") + number("deliveries_without_answer"));
        assertThat((Double) report.get("legitimate_rate_ratio")).isGreaterThanOrEqualTo(0.5);
        assertThat((Double) report.get("same_address_rate_ratio")).isGreaterThanOrEqualTo(0.5);
        assertThat(number("threads_after")).isLessThanOrEqualTo(number("threads_before") + 10);
        assertThat(number("heap_mb_after")).isLessThanOrEqualTo(number("heap_mb_before") * 3 / 2 + 32);
        if (IS_LONG) {
            assertThat(number("slow_connections_left")).isZero();
        }
    }

    private long number(String name) {
        return ((Number) report.get(name)).longValue();
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * 100) / 100.0;
    }

    private static String anAddress(int connection) {
        return "127.0.4." + (1 + connection % ADDRESSES);
    }
}
