package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How soon a person knows: from the first bad event posted at the door to the message that says so, through Kafka, the alert
 * rules, Kafka again, the incident tracker and an outbound channel. Each is of a group of its own, one after another.
 */
final class DetectionBench implements Benchmark {
    private static final int DETECTIONS = 100;
    private static final int PERCENTILE = 99;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String ABOUT = "A payment came";
    /** Signs the messages; no secret of anybody's. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

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

    private static final String POLICY = """
            description: Everybody is told of all at once.
            zone: UTC
            language: en
            channels: [{name: bench, kind: webhook}]
            match: first
            rules: [{description: All, change: [opened], channels: [bench]}]
            """;
    /** Each detection is an incident, and they are many: none is held back. */
    private static final String STORMS = "cap: {incidents: 10000, each: 10000, within: 1m, calm: 5m}\n";

    private final AtomicLong heard = new AtomicLong();

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("alert-detection");
        Path routes = RouteFolder.whole(folder.resolve("routes"));
        AlertRuleFiles.none(routes);
        Files.writeString(routes.resolve("policy/notify.yaml"), POLICY);
        Files.writeString(routes.resolve("policy/storms.yaml"), STORMS);
        Path data = folder.resolve("hub");
        HttpServer people = listen();
        String address = "http://127.0.0.1:" + people.getAddress().getPort() + "/";
        try (HubProcess hub = MeasuredHub.start(MeasuredHub.in(data, routes)
                        .with(
                                "HUB_NOTIFY_ALLOW_LOOPBACK=true",
                                "HUB_CHANNEL_BENCH_URL=" + address,
                                "HUB_CHANNEL_BENCH_SECRET=" + SECRET));
                Load load = new Load(MeasuredHub.port(hub), 1)) {
            load.flatOut(Requests.toVendors(Plan.count(2000)));
            new AlertRuleFiles(routes, data).put("detection", RULE);
            double[] seconds = new double[Plan.count(DETECTIONS)];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = detect(load);
            }
            Arrays.sort(seconds);
            results.put("alert_detection_p50_s", seconds[seconds.length / 2]);
            results.put("alert_detection_p99_s", seconds[seconds.length * PERCENTILE / 100]);
        } finally {
            people.stop(0);
        }
        Plan.remove(folder);
    }

    private double detect(Load load) throws Exception {
        long before = heard.get();
        load.flatOut(Requests.toVendors(1));
        long sent = load.sent()[0];
        while (heard.get() == before) {
            if (System.nanoTime() - sent > PATIENCE) {
                throw new IllegalStateException("Nobody was told within a minute");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return (System.nanoTime() - sent) / 1e9;
    }

    private HttpServer listen() throws IOException {
        HttpServer people = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        people.createContext("/", exchange -> {
            try (exchange) {
                String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                if (said.contains(ABOUT)) {
                    heard.incrementAndGet();
                }
                exchange.sendResponseHeaders(204, -1);
            }
        });
        people.start();
        return people;
    }
}
