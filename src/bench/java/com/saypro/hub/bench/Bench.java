package com.saypro.hub.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Runs all benchmarks, or the one that the system property {@code bench} names, and writes what they found. */
final class Bench {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("ingest", new IngestBench());
        ALL.put("end-to-end", new EndToEndBench());
        ALL.put("mapping", new MappingBench());
        ALL.put("drain", new DrainBench());
        ALL.put("growth", new GrowthBench());
        ALL.put("start", new StartBench());
        ALL.put("two-instances", new TwoInstancesBench());
        ALL.put("reconcile", new ReconcileFullBench());
        ALL.put("reconcile-rate", new ReconcileRateBench());
        ALL.put("reconcile-growth", new ReconcileGrowthBench());
        ALL.put("reconcile-cost", new ReconcileCostBench());
        ALL.put("watch", new WatchBench());
        ALL.put("alert-rules", new AlertRulesBench());
        ALL.put("alert-detection", new DetectionBench());
        ALL.put("rules-ingest", new RulesIngestBench());
        ALL.put("fraud", new FraudBench());
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String wanted = System.getProperty("bench", "all");
        if (!wanted.equals("all") && !ALL.containsKey(wanted)) {
            throw new IllegalArgumentException("-Dbench=" + wanted + ": it is all or one of " + ALL.keySet());
        }
        quiet();
        if (Plan.profile()) {
            Files.deleteIfExists(Profile.REPORT);
        }
        Results results = Results.in(Plan.TARGET.resolve("results.json"));
        List<String> failed = new ArrayList<>();
        for (Map.Entry<String, Benchmark> each : ALL.entrySet()) {
            if ((wanted.equals("all") || wanted.equals(each.getKey())) && !runs(each, results)) {
                failed.add(each.getKey());
            }
        }
        String table = Figure.table(results);
        Path file = Plan.TARGET.resolve("results.md");
        Files.writeString(file, table);
        say("%s and results.md in %s:%n%n%s", "results.json", Plan.TARGET, table);
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not measured: " + failed);
        }
    }

    /** One that fails does not keep the others from being measured. */
    private static boolean runs(Map.Entry<String, Benchmark> each, Results results) {
        say("== %s", each.getKey());
        try {
            each.getValue().run(results);
            return true;
        } catch (Exception e) {
            say("%s failed: %s", each.getKey(), e);
            return false;
        }
    }

    /** What the parts of the hub tell that run in this process is of no interest. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }

    /** Tells whoever waits how far it is. */
    static void say(String format, Object... values) {
        System.out.printf("%tT %s%n", LocalTime.now(ZoneOffset.UTC), format.formatted(values));
    }
}
