package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast the public door is: a signed webhook, verified, in Kafka with {@code acks=all}, answered 2xx; over what the same
 * listener does when a route answers at once. Figure and ceiling are measured in turns in one hub, by one sender, with
 * the same bytes. Once on an instance that only takes webhooks, once with all stages at work on the same cores.
 */
final class IngestBench implements Benchmark {
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 7;
    private static final int STEADY_ROUNDS = 5;
    private static final int ROUND = 4;
    private static final int MOST = 160_000;
    private static final int WARM_UP = 20_000;
    private static final double P99 = 99;

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("ingest");
        measure(results, "ingest", folder.resolve("door"), RouteFolder.doorOnly(folder.resolve("door-routes")));
        measure(results, "ingest_with_stages", folder.resolve("whole"), RouteFolder.whole(folder.resolve("routes")));
        Plan.remove(folder);
    }

    private static void measure(Results results, String key, Path folder, Path routes) throws Exception {
        Instant warm;
        ThreadTimes times;
        try (HubProcess hub = MeasuredHub.start(MeasuredHub.profiled(folder, routes));
                Load load = new Load(MeasuredHub.port(hub), CONNECTIONS)) {
            Rounds rate = new Rounds();
            Rounds ceiling = new Rounds();
            Load.Outcome[] last = warmUp(load);
            warm = Instant.now();
            ThreadTimes before = ThreadTimes.of(hub.pid());
            int requests = enough(last[0].perSecond(), Plan.seconds(ROUND));
            int ceilings = enough(last[1].perSecond(), Plan.seconds(ROUND));
            for (int i = 0; i < ROUNDS; i++) {
                rate.add(load.flatOut(Requests.toVendors(requests)).perSecond());
                ceiling.add(load.flatOut(Requests.toCeiling(ceilings)).perSecond());
            }
            results.put(key + "_per_s", rate);
            results.put(key + "_ceiling_per_s", ceiling);
            results.put(key + "_ratio", rate.over(ceiling));
            results.put(key + "_p99_ms", steadily(load, rate.median() / 2));
            results.put(key + "_memory_mb", hub.peakMemory() / 1e6);
            times = ThreadTimes.of(hub.pid()).since(before);
        }
        Profile.of(folder, key, warm, times);
    }

    /** Until the compiler has done its work; the last round of the vendors' doors, and that of the ceiling. */
    private static Load.Outcome[] warmUp(Load load) throws IOException {
        long end = System.nanoTime() + Plan.seconds(40).toNanos();
        Load.Outcome[] last = new Load.Outcome[2];
        do {
            last[0] = load.flatOut(Requests.toVendors(WARM_UP));
            last[1] = load.flatOut(Requests.toCeiling(WARM_UP));
            Bench.say("warming up: %.0f/s, ceiling %.0f/s", last[0].perSecond(), last[1].perSecond());
        } while (System.nanoTime() < end);
        return last;
    }

    private static Rounds steadily(Load load, double perSecond) throws IOException {
        Rounds p99 = new Rounds();
        int count = enough(perSecond, Plan.seconds(5));
        for (int i = 0; i < STEADY_ROUNDS; i++) {
            p99.add(load.steadily(Requests.toVendors(count), perSecond).millis(P99));
        }
        return p99;
    }

    private static int enough(double perSecond, Duration round) {
        return (int) Math.min(MOST, perSecond * round.toMillis() / 1000);
    }
}
