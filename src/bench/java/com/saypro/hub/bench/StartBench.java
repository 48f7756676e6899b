package com.saypro.hub.bench;

import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * How long a hub with embedded services takes from the start of its process to the first webhook that it has accepted, on
 * data and a disk that it used a moment ago. A sender tries every 20 ms.
 */
final class StartBench implements Benchmark {
    private static final int ROUNDS = 5;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("start");
        HubProcess hub = MeasuredHub.in(folder, Path.of("routes").toAbsolutePath());
        MeasuredHub.start(hub).stop();
        Rounds seconds = new Rounds();
        try {
            for (int i = 0; i < ROUNDS; i++) {
                seconds.add(firstAccepted(hub));
                hub.stop();
            }
        } finally {
            hub.stop();
        }
        results.put("start_seconds", seconds);
        Plan.remove(folder);
    }

    private static double firstAccepted(HubProcess hub) throws IOException, InterruptedException {
        long start = System.nanoTime();
        hub.launch();
        while (!accepts(hub)) {
            if (!hub.isAlive() || System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("The hub accepts nothing, see " + hub.log());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean accepts(HubProcess hub) {
        try (Load load = new Load(MeasuredHub.port(hub), 1)) {
            load.flatOut(Requests.toVendors(1));
            return true;
        } catch (IOException | UncheckedIOException | IllegalStateException notYet) {
            return false;
        }
    }
}
