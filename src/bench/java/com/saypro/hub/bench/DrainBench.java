package com.saypro.hub.bench;

import com.saypro.hub.embedded.EmbeddedKafka;
import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What a hub does that finds a million deliveries waiting: how many events a second it puts into the log, from the first to
 * the last, and whether its memory stays where it is. It has a heap of 512 MB, so that what is kept too long would show.
 */
final class DrainBench implements Benchmark {
    private static final int SLICES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String HEAP = "/actuator/metrics/jvm.memory.used?tag=area:heap";

    private record Sample(double seconds, long events, double memory, double heap) {}

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("drain");
        HubProcess hub = MeasuredHub.profiled(folder, Path.of("routes").toAbsolutePath(), "-Xmx512m");
        MeasuredHub.start(hub).stop();
        fill(hub, Plan.deliveries());
        MeasuredHub.start(hub);
        Instant ready = Instant.now();
        ThreadTimes before = ThreadTimes.of(hub.pid());
        ThreadTimes times;
        try (Connection database = HubDatabase.connect(hub)) {
            LogWatch watch = LogWatch.fromTheBeginning(database);
            drain(results, hub, watch);
            times = ThreadTimes.of(hub.pid()).since(before);
        } finally {
            hub.stop();
        }
        Profile.of(folder, "drain", ready, times);
        Plan.remove(folder);
    }

    private static void fill(HubProcess hub, int count) throws Exception {
        EmbeddedKafka kafka = new EmbeddedKafka(hub.data().resolve("kafka"), freePort()).start();
        long start = System.nanoTime();
        try (Backlog backlog = new Backlog(kafka.brokers())) {
            backlog.put(count);
        } finally {
            kafka.stop();
        }
        Bench.say("%d deliveries wait in Kafka, put there in %.0f s", count, (System.nanoTime() - start) / 1e9);
    }

    private static void drain(Results results, HubProcess hub, LogWatch watch)
            throws IOException, SQLException, InterruptedException {
        int count = Plan.deliveries();
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        long before = watch.about();
        long end = start + PATIENCE.toNanos();
        long events = before;
        while (events < count && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
            events = Math.min(count, watch.about());
            samples.add(new Sample((System.nanoTime() - start) / 1e9, events, hub.memory(), heap(hub)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        events = watch.count();
        Bench.say("%d events in %.0f s", events - before, seconds);
        results.put("drain_events_per_s", (events - before) / seconds);
        results.put("drain_events_per_s_spread", slices(samples).spread());
        results.put("drain_events", events);
        results.put("drain_peak_memory_mb", hub.peakMemory() / 1e6);
        results.put("drain_memory_growth", growth(samples, events, Sample::memory));
        results.put("drain_heap_growth", growth(samples, events, Sample::heap));
    }

    /** The rates of equal stretches of time. */
    private static Rounds slices(List<Sample> samples) {
        Rounds rates = new Rounds();
        for (int i = 0; i < SLICES; i++) {
            Sample from = samples.get((samples.size() - 1) * i / SLICES);
            Sample to = samples.get((samples.size() - 1) * (i + 1) / SLICES);
            rates.add((to.events() - from.events()) / (to.seconds() - from.seconds()));
        }
        return rates;
    }

    /** The peak in the last third of the events over that in the first. */
    private static double growth(List<Sample> samples, long events, ToDoubleFunction<Sample> memory) {
        double first = samples.stream()
                .filter(sample -> sample.events() <= events / 3)
                .mapToDouble(memory)
                .max()
                .orElseThrow();
        double last = samples.stream()
                .filter(sample -> sample.events() > events - events / 3)
                .mapToDouble(memory)
                .max()
                .orElseThrow();
        return last / first;
    }

    private static double heap(HubProcess hub) {
        return hub.get(HEAP).at("/measurements/0/value").asDouble();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
