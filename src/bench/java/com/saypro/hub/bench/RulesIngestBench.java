package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What alert rules cost the door: webhooks accepted a second with a thousand alert rules of all kinds over without any, in turns
 * in one hub with all stages at work, while more are offered than are asked of it.
 */
final class RulesIngestBench implements Benchmark {
    private static final int RULES = 1000;
    private static final int OFFERED = 10_000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 20_000;

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("rules-ingest");
        Path routes = RouteFolder.whole(folder.resolve("routes"));
        AlertRuleFiles.none(routes);
        Path data = folder.resolve("hub");
        Instant warm;
        ThreadTimes times;
        try (HubProcess hub = MeasuredHub.start(MeasuredHub.profiled(data, routes));
                Load load = new Load(MeasuredHub.port(hub), CONNECTIONS)) {
            AlertRuleFiles files = new AlertRuleFiles(routes, data);
            warmUp(load);
            warm = Instant.now();
            ThreadTimes before = ThreadTimes.of(hub.pid());
            Rounds with = new Rounds();
            Rounds without = new Rounds();
            for (int i = 0; i < ROUNDS; i++) {
                without.add(round(load));
                files.put(RULES);
                with.add(round(load));
                files.remove(RULES);
            }
            results.put("rules_ingest_per_s", with);
            results.put("rules_ingest_none_per_s", without);
            results.put("rules_ingest_ratio", with.over(without));
            times = ThreadTimes.of(hub.pid()).since(before);
        }
        Profile.of(data, "rules_ingest", warm, times);
        Plan.remove(folder);
    }

    private static void warmUp(Load load) throws Exception {
        long end = System.nanoTime() + Plan.seconds(40).toNanos();
        do {
            Bench.say(
                    "warming up: %.0f/s",
                    load.flatOut(Requests.toVendors(WARM_UP)).perSecond());
        } while (System.nanoTime() < end);
    }

    private static double round(Load load) throws Exception {
        int count = (int) (OFFERED * Plan.seconds(6).toMillis() / 1000);
        return load.steadily(Requests.toVendors(count), OFFERED).perSecond();
    }
}
