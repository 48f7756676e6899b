package com.saypro.hub.bench;

import com.saypro.hub.monitor.risk.Trial;
import java.util.Locale;
import java.util.Map;

/**
 * How well what ships tells frauds from honest payments: a made-up marketplace lives for 60 days, several times, each with other
 * chances; which payments are frauds nobody tells the hub. Thresholds and weights are those that ship.
 */
final class FraudBench implements Benchmark {
    private static final long[] SEEDS = {2026, 2027, 2028};
    private static final int PAYMENTS = 40_000;
    private static final int FRAUDS = 40;

    @Override
    public void run(Results results) throws Exception {
        Rounds precision = new Rounds();
        Rounds recall = new Rounds();
        Rounds paymentRecall = new Rounds();
        Rounds micros = new Rounds();
        for (long seed : SEEDS) {
            Trial trial = Trial.of(seed, PAYMENTS, FRAUDS);
            precision.add(trial.precision());
            recall.add(trial.recall());
            paymentRecall.add(trial.paymentRecall());
            micros.add(trial.micros());
            Bench.say("%d payments, %.2f %% frauds", trial.payments(), 100 * trial.fraudShare());
            for (Map.Entry<String, Trial.Found> each : trial.byPattern().entrySet()) {
                Bench.say("  %s", line(each.getKey(), each.getValue()));
            }
        }
        results.put("fraud_precision", precision);
        results.put("fraud_recall", recall);
        results.put("fraud_payment_recall", paymentRecall);
        results.put("fraud_micros_per_event", micros);
    }

    private static String line(String pattern, Trial.Found found) {
        return String.format(Locale.ROOT, "%-15s %d of %d found", pattern, found.found(), found.all());
    }
}
