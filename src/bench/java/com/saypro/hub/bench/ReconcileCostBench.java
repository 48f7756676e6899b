package com.saypro.hub.bench;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.mapping.Mappings;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.contract.LiveContracts;
import com.saypro.hub.reconcile.contract.VendorContract;
import com.saypro.hub.reconcile.ledger.Reconciliation;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.rule.Rules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What an event costs to reconcile by all rules that ship, in processor time of the thread that does it and of the database:
 * orders and charges of a shop, in batches as large as those of a hub that has much to do.
 */
final class ReconcileCostBench implements Benchmark {
    private static final int BATCH = 2000;
    private static final int ROUNDS = 5;
    private static final int BATCHES = 30;
    private static final double MICROS = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Mappings mappings = MappingRoom.open();
    private long next = System.currentTimeMillis() << 20;

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("reconcile-cost");
        try (EventRoom room = new EventRoom(
                folder,
                "com.saypro.hub.reconcile.contract",
                "com.saypro.hub.reconcile.ledger",
                "com.saypro.hub.reconcile.rule")) {
            Rules rules = room.bean(Rules.class);
            EventFields fields = EventFields.load(Path.of("mappings"));
            for (Path file : new RuleFolder(Path.of("routes/rules")).files(false)) {
                rules.put(RuleFile.load(file, fields));
            }
            // Only of those that charge in what is sold here.
            for (String vendor : List.of(Contracts.MARKETPLACE, "stripe")) {
                room.bean(LiveContracts.class).put(VendorContract.load(Path.of("mappings", vendor)));
            }
            Reconciliation reconciliation = room.bean(Reconciliation.class);
            Rounds hub = new Rounds();
            Rounds server = new Rounds();
            Rounds all = new Rounds();
            for (int i = 0; i < ROUNDS; i++) {
                double before = room.serverSeconds();
                double own = round(reconciliation);
                double theirs = room.serverSeconds() - before;
                int events = Plan.count(BATCHES) * BATCH;
                hub.add(own / events * MICROS);
                server.add(theirs / events * MICROS);
                all.add((own + theirs) / events * MICROS);
                Bench.say("µs an event: hub %s, PostgreSQL %s", hub, server);
            }
            results.put("reconcile_hub_us_per_event", hub);
            results.put("reconcile_postgres_us_per_event", server);
            results.put("reconcile_us_per_event", all);
        }
        Plan.remove(folder);
    }

    /** The seconds that this thread used. */
    private double round(Reconciliation reconciliation) {
        long nanos = 0;
        for (int i = 0; i < Plan.count(BATCHES); i++) {
            List<Event> events = new ArrayList<>(mappings.map(LongStream.range(next, next + BATCH)
                            .mapToObj(Deliveries::any)
                            .toList())
                    .events());
            next += BATCH;
            long start = threads.getCurrentThreadCpuTime();
            if (!reconciliation.take(events).deadLetters().isEmpty()) {
                throw new IllegalStateException("Not every event could be reconciled");
            }
            reconciliation.due();
            nanos += threads.getCurrentThreadCpuTime() - start;
        }
        return nanos / 1e9;
    }
}
