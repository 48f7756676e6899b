package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fast webhooks become rows of the event log, and how soon. The rate is that of the log, from the first request to the
 * last row, while no more than a bounded number of deliveries is between door and log; over what one connection that only
 * inserts can do with the same rows in the same database, measured in turns.
 */
final class EndToEndBench implements Benchmark {
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    private static final int UNDER_WAY = 8_000;
    private static final int MOST = 300_000;
    private static final int RAW_ROWS = 30_000;
    private static final double LOW = 0.2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("end-to-end");
        Path data = folder.resolve("hub");
        Instant warm;
        ThreadTimes times;
        try (HubProcess hub =
                        MeasuredHub.start(MeasuredHub.profiled(data, RouteFolder.whole(folder.resolve("routes"))));
                Connection database = HubDatabase.connect(hub);
                Load load = new Load(MeasuredHub.port(hub), CONNECTIONS)) {
            double expected = warmUp(load, database);
            warm = Instant.now();
            ThreadTimes before = ThreadTimes.of(hub.pid());
            double rate = sustained(results, load, database, expected);
            latency(results, load, database, rate * LOW);
            results.put("end_to_end_memory_mb", hub.peakMemory() / 1e6);
            times = ThreadTimes.of(hub.pid()).since(before);
        }
        Profile.of(data, "end_to_end", warm, times);
        Plan.remove(folder);
    }

    private static double sustained(Results results, Load load, Connection database, double expected) throws Exception {
        Rounds rate = new Rounds();
        Rounds events = new Rounds();
        Rounds all = new Rounds();
        int count = (int)
                Math.max(RAW_ROWS, Math.min(MOST, expected * Plan.seconds(15).toMillis() / 1000));
        for (int i = 1; i <= ROUNDS; i++) {
            rate.add(throughput(load, database, count));
            Quiet.await(database);
            Raw raw = Raw.measure(database, RAW_ROWS, i);
            events.add(raw.events());
            all.add(raw.all());
            Bench.say("webhook to row %s/s, raw event rows %s/s, raw with all rows %s/s", rate, events, all);
        }
        results.put("end_to_end_per_s", rate);
        results.put("end_to_end_ceiling_per_s", events);
        results.put("end_to_end_all_rows_ceiling_per_s", all);
        results.put("end_to_end_ratio", rate.over(events));
        results.put("end_to_end_all_rows_ratio", rate.over(all));
        return rate.median();
    }

    private static double warmUp(Load load, Connection database) throws Exception {
        long end = System.nanoTime() + Plan.seconds(45).toNanos();
        double last;
        do {
            last = throughput(load, database, 20_000);
            Bench.say("warming up: %.0f/s", last);
        } while (System.nanoTime() < end);
        return last;
    }

    /** Events a second, from the first request to the last row. */
    private static double throughput(Load load, Connection database, int count) throws Exception {
        Requests requests = Requests.toVendors(count);
        LogWatch watch = LogWatch.fromNow(database);
        AtomicLong allowed = new AtomicLong(UNDER_WAY);
        long start = System.nanoTime();
        CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> allow(watch, allowed, count));
        load.flatOut(requests, allowed::get);
        looking.get();
        watch.await(count, PATIENCE);
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void allow(LogWatch watch, AtomicLong allowed, int count) {
        try {
            while (allowed.get() < count) {
                TimeUnit.MILLISECONDS.sleep(20);
                allowed.set(watch.about() + UNDER_WAY);
            }
        } catch (SQLException | InterruptedException e) {
            allowed.set(Long.MAX_VALUE);
            throw new IllegalStateException(e);
        }
    }

    private static void latency(Results results, Load load, Connection database, double perSecond) throws Exception {
        Rounds p50 = new Rounds();
        Rounds p99 = new Rounds();
        for (int i = 0; i < ROUNDS; i++) {
            Requests requests =
                    Requests.toVendors((int) (perSecond * Plan.seconds(10).toMillis() / 1000));
            LogWatch watch = LogWatch.fromNow(database);
            CompletableFuture<long[]> seen = CompletableFuture.supplyAsync(() -> follow(watch, requests));
            load.steadily(requests, perSecond);
            double[] millis = LogWatch.millis(load.sent(), seen.get());
            p50.add(millis[millis.length / 2]);
            p99.add(millis[millis.length * 99 / 100]);
        }
        results.put("end_to_end_p50_ms", p50);
        results.put("end_to_end_p99_ms", p99);
    }

    private static long[] follow(LogWatch watch, Requests requests) {
        try {
            return watch.follow(requests, PATIENCE);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Rows a second by one connection that only inserts.
     *
     * @param events of the event log alone
     * @param all events with the rows of their entities and deliveries
     */
    private record Raw(double events, double all) {
        static Raw measure(Connection database, int count, int round) throws SQLException, IOException {
            RawInsert events = RawInsert.of(database, "event", "order by seq desc limit " + count, round);
            RawInsert entities = RawInsert.of(
                    database,
                    "entity",
                    "where event in (select id from event order by seq desc limit " + count + ")",
                    round);
            RawInsert deliveries = RawInsert.of(
                    database,
                    "delivery",
                    "where id in (select delivery from event order by seq desc limit " + count + ")",
                    round);
            int half = count / 2;
            double arrays = events.byArrays(0, half) / half;
            double rewritten = events.byRewriting(half, count) / (count - half);
            double others = (entities.byArrays(0, entities.rows()) + deliveries.byArrays(0, deliveries.rows())) / count;
            double event = Math.min(arrays, rewritten);
            return new Raw(1 / event, 1 / (event + others));
        }
    }
}
