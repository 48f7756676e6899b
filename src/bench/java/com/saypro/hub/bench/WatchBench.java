package com.saypro.hub.bench;

import com.saypro.hub.event.Event;
import com.saypro.hub.mapping.Mappings;
import com.saypro.hub.monitor.Monitor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What watching an event costs, by all figures, alert rules and reasons of suspicion that ship: processor time of the hub's thread
 * and of PostgreSQL. On both other programs have little influence.
 */
final class WatchBench implements Benchmark {
    private static final int BATCH = Integer.getInteger("bench.watch.batch", 500);
    private static final int BATCHES = 40;
    private static final int WARM = 2;
    private static final int ROUNDS = Integer.getInteger("bench.watch.rounds", 7);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Mappings mappings = MappingRoom.open();
    private long next = System.currentTimeMillis() << 20;

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("watch");
        Rounds hub = new Rounds();
        Rounds database = new Rounds();
        Rounds both = new Rounds();
        try (EventRoom room = WatchRoom.open(folder)) {
            Monitor monitor = room.bean(Monitor.class);
            for (int i = 0; i < WARM + ROUNDS; i++) {
                double before = room.serverSeconds();
                double mine = take(monitor) / (BATCH * BATCHES);
                double theirs = (room.serverSeconds() - before) * 1e6 / (BATCH * BATCHES);
                if (i >= WARM) {
                    hub.add(mine);
                    database.add(theirs);
                    both.add(mine + theirs);
                }
            }
        }
        results.put("watch_hub_micros_per_event", hub);
        results.put("watch_database_micros_per_event", database);
        results.put("watch_micros_per_event", both);
        Plan.remove(folder);
    }

    /** Microseconds of this thread's processor time that it takes for all batches. */
    private double take(Monitor monitor) {
        long nanos = 0;
        for (int i = 0; i < BATCHES; i++) {
            List<Event> events = events();
            long start = THREADS.getCurrentThreadCpuTime();
            if (!monitor.take(events).isEmpty()) {
                throw new IllegalStateException("Not every event could be watched");
            }
            nanos += THREADS.getCurrentThreadCpuTime() - start;
        }
        return nanos / 1e3;
    }

    /** Events as they come from the bus. */
    private List<Event> events() {
        List<Event> events = mappings.map(LongStream.range(next, next + BATCH)
                        .mapToObj(Deliveries::any)
                        .toList())
                .events();
        next += BATCH;
        return events.stream().map(Event::toBytes).map(Event::parse).toList();
    }
}
