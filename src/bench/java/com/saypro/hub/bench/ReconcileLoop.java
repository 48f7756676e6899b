package com.saypro.hub.bench;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.reconcile.match.FullEvaluation;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Items;
import com.saypro.hub.reconcile.match.Takings;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The process that evaluates a million orders against a million payments, and has DuckDB join them, in turns. */
final class ReconcileLoop {
    private static final int TRADES = Plan.count(1_000_000);
    private static final int WARM = 3;
    private static final int ROUNDS = 7;
    private static final Instant AS_OF = Trade.BEGAN.plus(Duration.ofDays(400));

    private final Takings takings;
    private final FullEvaluation evaluation;

    private ReconcileLoop(Rule rule) {
        takings = Takings.of(List.of(rule));
        evaluation = new FullEvaluation(rule, charge -> Optional.empty());
    }

    public static void main(String[] arguments) throws Exception {
        Bench.quiet();
        Rule rule =
                RuleFile.load(Path.of("routes/rules/order-payment.rule.yaml"), EventFields.load(Path.of("mappings")));
        new ReconcileLoop(rule).run();
    }

    private void run() throws Exception {
        try (OuterJoin join = new OuterJoin(TRADES)) {
            for (int i = 0; i < WARM + ROUNDS; i++) {
                // Anew each time: the hash of a text is only computed once.
                List<Item> items = items();
                double ours = seconds(() -> (long)
                        evaluation.of(items, Instant.EPOCH, AS_OF).breaks().size());
                double ceiling = seconds(join::breaks);
                if (i >= WARM) {
                    Fork.tell(ours, ceiling);
                }
            }
        }
    }

    private List<Item> items() {
        Items items = new Items();
        for (int i = 0; i < TRADES; i++) {
            if (Trade.hasOrder(i)) {
                take(items, Trade.orderPaid(i));
            }
            if (Trade.isPaid(i)) {
                take(items, Trade.captured(i));
            }
        }
        return items.all();
    }

    private void take(Items items, Event event) {
        takings.of(event).forEach(taken -> items.add(taken.item()));
    }

    private static double seconds(Callable<Long> task) throws Exception {
        System.gc();
        long start = System.nanoTime();
        long breaks = task.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (breaks != (long) TRADES * Trade.BREAKS / 100) {
            throw new IllegalStateException("Of " + TRADES + " trades " + breaks + " are breaks");
        }
        return seconds;
    }
}
