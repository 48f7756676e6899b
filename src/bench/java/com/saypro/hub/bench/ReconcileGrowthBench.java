package com.saypro.hub.bench;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.reconcile.ledger.Reconciliation;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an event costs when many items are stored already: the time that the rule of orders and payments takes for batches of
 * new orders and of payments for earlier ones, with 10 million items stored over that with 100 thousand. Both begin after a
 * checkpoint, when the log has to be written most.
 */
final class ReconcileGrowthBench implements Benchmark {
    private static final int BATCH = 500;
    private static final int ROUNDS = 10;
    private static final int BATCHES = 20;
    private static final int FEW = 100_000;
    /** So many orders are open while their payments are on their way. */
    private static final int UNDER_WAY = 1000;

    private int next = 1_000_000;

    @Override
    public void run(Results results) throws Exception {
        Path folder = Plan.folder("reconcile-growth");
        try (EventRoom room = new EventRoom(
                folder,
                "com.saypro.hub.reconcile.contract",
                "com.saypro.hub.reconcile.ledger",
                "com.saypro.hub.reconcile.rule")) {
            room.bean(Rules.class)
                    .put(RuleFile.load(
                            Path.of("routes/rules/order-payment.rule.yaml"), EventFields.load(Path.of("mappings"))));
            Reconciliation reconciliation = room.bean(Reconciliation.class);
            take(reconciliation, FEW / BATCH);
            Rounds fewCost = new Rounds();
            Rounds few = measure(room, reconciliation, fewCost);
            results.put("reconcile_small_ms_per_batch", few);
            FillMatches.add(room.sql(), Plan.events());
            Rounds manyCost = new Rounds();
            Rounds many = measure(room, reconciliation, manyCost);
            results.put("reconcile_large_ms_per_batch", many);
            results.put("reconcile_growth_ratio", many.over(few));
            results.put("reconcile_growth_cpu_ratio", manyCost.over(fewCost));
            results.put(
                    "reconcile_growth_items",
                    room.sql()
                            .sql("select count(*) from reconcile_item")
                            .query(Long.class)
                            .single());
        }
        Plan.remove(folder);
    }

    /** @param cost takes the processor seconds of the server, on which other programs have less influence */
    private Rounds measure(EventRoom room, Reconciliation reconciliation, Rounds cost) throws IOException {
        room.sql().sql("vacuum analyze").update();
        room.sql().sql("checkpoint").update();
        take(reconciliation, BATCHES);
        Rounds rounds = new Rounds();
        for (int i = 0; i < ROUNDS; i++) {
            double before = room.serverSeconds();
            rounds.add(take(reconciliation, BATCHES) / BATCHES);
            cost.add(room.serverSeconds() - before);
        }
        return rounds;
    }

    /** Milliseconds that it takes for that many batches. */
    private double take(Reconciliation reconciliation, int batches) {
        long nanos = 0;
        for (int i = 0; i < batches; i++) {
            List<Event> events = new ArrayList<>(BATCH);
            for (int each = 0; each < BATCH / 2; each++, next++) {
                events.add(OpenTrade.orderPaid(next));
                events.add(OpenTrade.captured(next - UNDER_WAY));
            }
            long start = System.nanoTime();
            int items = reconciliation.take(events).items();
            nanos += System.nanoTime() - start;
            if (items != BATCH) {
                throw new IllegalStateException("Of " + BATCH + " events " + items + " were taken");
            }
        }
        return nanos / 1e6;
    }
}
