package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import com.saypro.hub.whole.KafkaProcess;
import com.saypro.hub.whole.PostgresProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a second instance adds: the rate at which two hubs bring a backlog from Kafka into the log, over the rate of one. Each
 * hub is pinned to a core of its own. Broker and database would be on other machines; here they share the two cores, and
 * what they take would be missing from the second hub. So every hub, the one and each of the two, gets the same fixed share of
 * its core, small enough that broker and database have the rest whether one hub works or two. Where the machine allows no such
 * bound the hubs are only pinned, and the ratio tells more of the cores than of the hub.
 */
final class TwoInstancesBench implements Benchmark {
    private static final double SHARE = 0.4;
    private static final int ROUNDS = 4;
    /** Deliveries a hub. With less of them behind it a hub is still being compiled, and the last measured looks the best. */
    private static final int WARM_UP = 120_000;

    private static final double SECONDS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Rounds one = new Rounds();
    private final Rounds two = new Rounds();
    private final Rounds costOne = new Rounds();
    private final Rounds costTwo = new Rounds();

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("two-instances");
        try (KafkaProcess kafka = new KafkaProcess(folder.resolve("kafka")).start();
                PostgresProcess postgres = new PostgresProcess(folder.resolve("postgres")).start();
                Instance first = Instance.start(hub(folder.resolve("first")).on(kafka, postgres), 0);
                Instance second = Instance.start(hub(folder.resolve("second")).on(kafka, postgres), 1);
                Backlog backlog = new Backlog(kafka.brokers());
                Connection database = postgres.connect()) {
            Drain drain = new Drain(backlog, database);
            List<Instance> both = List.of(first, second);
            drain.warmUp(2 * WARM_UP);
            int count = (int) (drain.rate(both, WARM_UP / 10, new Rounds())
                    * Plan.seconds(SECONDS).toMillis()
                    / 1000);
            measure(drain, both, count, two, costTwo);
            second.close();
            measure(drain, List.of(first), count / 2, one, costOne);
            results.put("two_instance_share_of_core", first.isBounded() ? SHARE : 1);
        }
        results.put("one_instance_per_s", one);
        results.put("two_instance_per_s", two);
        results.put("two_instance_ratio", two.over(one));
        results.put("one_instance_cpu_ms_per_event", costOne);
        results.put("two_instance_cpu_ms_per_event", costTwo);
        Plan.remove(folder);
    }

    private static HubProcess hub(Path folder) {
        return MeasuredHub.in(folder, Path.of("routes").toAbsolutePath(), "-Xmx512m");
    }

    private static void measure(Drain drain, List<Instance> hubs, int count, Rounds rate, Rounds cost)
            throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            rate.add(drain.rate(hubs, count, cost));
            Bench.say("%d at work: %s/s", hubs.size(), rate);
        }
    }

    /** Backlogs, one after the other. */
    private record Drain(Backlog backlog, Connection database) {
        private static final double LEAST = 0.1;
        private static final double MOST = 0.85;

        void warmUp(int count) throws Exception {
            LogWatch watch = LogWatch.fromNow(database);
            backlog.put(Plan.count(count));
            watch.await(Plan.count(count), PATIENCE);
        }

        /** Events a second, without the beginning and the end, where not all are busy. */
        double rate(List<Instance> hubs, int count, Rounds cost) throws Exception {
            for (Instance hub : hubs) {
                hub.limit(SHARE);
            }
            LogWatch watch = LogWatch.fromNow(database);
            backlog.put(count);
            long from = reach(watch, (long) (count * LEAST));
            double cpu = cpu(hubs);
            long start = System.nanoTime();
            long to = reach(watch, (long) (count * MOST));
            double seconds = (System.nanoTime() - start) / 1e9;
            cost.add((cpu(hubs) - cpu) * 1000 / (to - from));
            watch.await(count, PATIENCE);
            return (to - from) / seconds;
        }

        private static long reach(LogWatch watch, long count) throws SQLException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            long now = watch.about();
            while (now < count) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Only " + now + " of " + count + " are in the log");
                }
                TimeUnit.MILLISECONDS.sleep(20);
                now = watch.about();
            }
            return now;
        }

        private static double cpu(List<Instance> hubs) throws Exception {
            double seconds = 0;
            for (Instance hub : hubs) {
                seconds += hub.cpuSeconds();
            }
            return seconds;
        }
    }
}
