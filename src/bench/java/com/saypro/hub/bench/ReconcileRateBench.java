package com.saypro.hub.bench;

import com.saypro.hub.embedded.EmbeddedKafka;
import com.saypro.hub.event.Event;
import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How many items a second a hub reconciles by the rules that ship, while it records the same events: from the first to the last
 * of many that wait on the bus.
 */
final class ReconcileRateBench implements Benchmark {
    private static final int UNDER_WAY = 1000;
    private static final int SLICES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private record Sample(double seconds, long items) {}

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("reconcile-rate");
        HubProcess hub = MeasuredHub.profiled(folder, Path.of("routes").toAbsolutePath());
        MeasuredHub.start(hub).stop();
        int events = fill(hub, Plan.deliveries());
        MeasuredHub.start(hub);
        try (Connection database = HubDatabase.connect(hub)) {
            measure(results, database, events);
        } finally {
            hub.stop();
        }
        Plan.remove(folder);
    }

    private static int fill(HubProcess hub, int count) throws Exception {
        EmbeddedKafka kafka = new EmbeddedKafka(hub.data().resolve("kafka"), freePort()).start();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.brokers(), "acks", "all", "linger.ms", 20, "batch.size", 200_000),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 1; number <= count / 2; number++) {
                put(producer, OpenTrade.orderPaid(number));
                if (number > UNDER_WAY) {
                    put(producer, OpenTrade.captured(number - UNDER_WAY));
                }
            }
            producer.flush();
        } finally {
            kafka.stop();
        }
        return count / 2 * 2 - UNDER_WAY;
    }

    private static void put(KafkaProducer<String, byte[]> producer, Event event) {
        producer.send(new ProducerRecord<>(
                event.category().eventsTopic(), event.vendor() + ":" + event.subject(), event.toBytes()));
    }

    private static void measure(Results results, Connection database, int events)
            throws SQLException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + PATIENCE.toNanos();
        long before = -1;
        // All are in when nothing has come for a while and the log, too, holds all of them.
        for (int still = 0; still < 10 && System.nanoTime() < end; ) {
            TimeUnit.MILLISECONDS.sleep(500);
            long items = number(database, "select coalesce(max(number), 0) from reconcile_item");
            if (items != before) {
                samples.add(new Sample((System.nanoTime() - start) / 1e9, items));
            }
            boolean done = items == before && number(database, "select count(*) from event") >= events;
            still = done ? still + 1 : 0;
            before = items;
        }
        Sample first = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        long items = number(database, "select count(*) from reconcile_item");
        double seconds = last.seconds() - first.seconds();
        Rounds rates = slices(samples);
        put(results, rates, (items - (first.items() - 1000)) / seconds, events / (last.seconds()), items);
    }

    private static void put(Results results, Rounds slices, double items, double events, long count) {
        try {
            results.put("reconcile_items_per_s", items);
            results.put("reconcile_items_per_s_spread", slices.spread());
            results.put("reconcile_events_per_s", events);
            results.put("reconcile_items", count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rounds slices(List<Sample> samples) {
        Rounds rates = new Rounds();
        int slices = Math.min(SLICES, samples.size() - 1);
        for (int i = 0; i < slices; i++) {
            Sample from = samples.get((samples.size() - 1) * i / slices);
            Sample to = samples.get((samples.size() - 1) * (i + 1) / slices);
            rates.add((to.items() - from.items()) / (to.seconds() - from.seconds()));
        }
        return rates;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
