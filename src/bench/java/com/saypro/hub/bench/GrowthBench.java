package com.saypro.hub.bench;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventLog;
import com.saypro.hub.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an event costs when many are stored already: the time that the event log takes to record batches of new events with
 * random ids, with 10 million events in it over that with 100 thousand. Both begin after a checkpoint, when the log has to
 * be written most.
 */
final class GrowthBench implements Benchmark {
    private static final int BATCH = 500;
    private static final int ROUNDS = 10;
    private static final int BATCHES = 20;
    private static final int FEW = 100_000;
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() << 20);

    private Mappings mappings;

    @Override
    public void run(Results results) throws Exception {
        mappings = MappingRoom.open();
        Path folder = Plan.folder("growth");
        try (EventRoom room = new EventRoom(folder)) {
            EventLog log = room.log();
            record(log, FEW / BATCH);
            Rounds fewCost = new Rounds();
            Rounds few = measure(room, fewCost);
            results.put("growth_small_ms_per_batch", few);
            try (Connection connection = room.connect()) {
                Fill.add(connection, Plan.events());
            }
            Rounds manyCost = new Rounds();
            Rounds many = measure(room, manyCost);
            results.put("growth_large_ms_per_batch", many);
            results.put("growth_ratio", many.over(few));
            results.put("growth_cpu_ratio", manyCost.over(fewCost));
            results.put("growth_events", count(room.sql()));
        }
        Plan.remove(folder);
    }

    /**
     * Milliseconds a batch.
     *
     * @param cost takes the processor seconds of the server, on which other programs have less influence
     */
    private Rounds measure(EventRoom room, Rounds cost) throws IOException {
        room.sql().sql("vacuum analyze").update();
        room.sql().sql("checkpoint").update();
        record(room.log(), BATCHES);
        Rounds rounds = new Rounds();
        for (int i = 0; i < ROUNDS; i++) {
            double before = room.serverSeconds();
            rounds.add(record(room.log(), BATCHES) / BATCHES);
            cost.add(room.serverSeconds() - before);
        }
        return rounds;
    }

    /** Milliseconds that the log takes for that many batches. */
    private double record(EventLog log, int batches) {
        long nanos = 0;
        for (int i = 0; i < batches; i++) {
            List<Event> events = mappings.map(LongStream.range(0, BATCH)
                            .mapToObj(each -> Deliveries.any(NEXT.getAndIncrement()))
                            .toList())
                    .events();
            long start = System.nanoTime();
            int written = log.record(events).written();
            nanos += System.nanoTime() - start;
            if (written != BATCH) {
                throw new IllegalStateException("Of " + BATCH + " events the log took " + written);
            }
        }
        return nanos / 1e6;
    }

    private static long count(JdbcClient sql) {
        return sql.sql("select count(*) from event").query(Long.class).single();
    }
}
