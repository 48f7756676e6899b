package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How soon a person can know: from the first bad event posted at the door to the incident that says so, through Kafka, the log's
 * stages, the alert rules, and Kafka again. Each is of a group of its own, one after another.
 */
final class DetectionBench implements Benchmark {
    private static final int DETECTIONS = 100;
    private static final int PERCENTILE = 99;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String RULE = """
            description: A payment came.
            alert: threshold
            severity: warning
            accountable: nobody
            watches: {takes: [{types: [payment.captured, order.created]}]}
            per: [vendor, subject]
            over: 10m
            above: 0
            """;

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("alert-detection");
        Path routes = RouteFolder.whole(folder.resolve("routes"));
        AlertRuleFiles.none(routes);
        Path data = folder.resolve("hub");
        try (HubProcess hub = MeasuredHub.start(MeasuredHub.in(data, routes));
                Connection database = HubDatabase.connect(hub);
                Load load = new Load(MeasuredHub.port(hub), 1)) {
            load.flatOut(Requests.toVendors(Plan.count(2000)));
            new AlertRuleFiles(routes, data).put("detection", RULE);
            double[] seconds = new double[Plan.count(DETECTIONS)];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = detect(load, database);
            }
            Arrays.sort(seconds);
            results.put("alert_detection_p50_s", seconds[seconds.length / 2]);
            results.put("alert_detection_p99_s", seconds[seconds.length * PERCENTILE / 100]);
        }
        Plan.remove(folder);
    }

    private static double detect(Load load, Connection database) throws Exception {
        long before = incidents(database);
        load.flatOut(Requests.toVendors(1));
        long sent = load.sent()[0];
        while (incidents(database) == before) {
            if (System.nanoTime() - sent > PATIENCE) {
                throw new IllegalStateException("Not detected within a minute");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return (System.nanoTime() - sent) / 1e9;
    }

    private static long incidents(Connection database) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from incident where step = 'detection'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
