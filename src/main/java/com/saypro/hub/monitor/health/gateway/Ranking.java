package com.saypro.hub.monitor.health.gateway;

import com.saypro.hub.monitor.health.Change;
import com.saypro.hub.monitor.health.SignCount;
import com.saypro.hub.monitor.health.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts gateways in an order: the healthy ones first, of those that do about as well the one the policy names first. */
final class Ranking {
    private static final double UP = 100;
    private static final double DEGRADED = 70;

    private final GatewayTerms terms;

    Ranking(GatewayTerms terms) {
        this.terms = terms;
    }

    /**
     * The order.
     *
     * @param states how each gateway does
     * @param payments how each one's payments fared of late; none of one without payments
     */
    List<Gateway> of(Map<String, Change> states, Map<String, SignCount> payments) {
        List<Gateway> judged = states.entrySet().stream()
                .map(each -> judge(each.getKey(), each.getValue(), payments.get(each.getKey())))
                .toList();
        double usual = judged.stream()
                .filter(gateway -> gateway.healthy() && !gateway.fewPayments())
                .mapToDouble(Ranking::success)
                .max()
                .orElse(1);
        List<Gateway> scored = judged.stream()
                .map(gateway -> gateway.scored(score(gateway, usual)))
                .toList();
        double best = scored.stream().mapToDouble(Gateway::score).max().orElse(0);
        return scored.stream()
                .sorted(Comparator.comparing((Gateway gateway) -> !gateway.healthy())
                        .thenComparing(gateway -> gateway.score() < best - terms.margin())
                        .thenComparing(gateway -> gateway.score() < best - terms.margin() ? -gateway.score() : 0)
                        .thenComparing(Gateway::priority)
                        .thenComparing(Gateway::vendor))
                .toList();
    }

    private Gateway judge(String vendor, Change change, SignCount counted) {
        long payments = counted == null ? 0 : counted.count();
        long failed = counted == null ? 0 : counted.bad();
        boolean few = payments < terms.atLeast();
        boolean poor = !few && 100.0 * (payments - failed) / payments < terms.poor();
        List<String> reasons = new ArrayList<>(change.reasons());
        if (!change.state().isAvailable()) {
            reasons.add(
                    0,
                    "It is "
                            + (change.state() == State.UNKNOWN
                                    ? "not known how it does"
                                    : change.state().word()));
        }
        if (poor) {
            reasons.add(failed + " of its last " + payments + " payments failed");
        }
        boolean healthy = change.state().isAvailable() && !poor;
        return new Gateway(
                vendor,
                healthy,
                0,
                change.state(),
                payments,
                failed,
                few,
                terms.priority(vendor),
                List.copyOf(reasons));
    }

    /** One of which too few payments tell is taken to do as well as the best: it is neither punished nor praised for that. */
    private static double score(Gateway gateway, double usual) {
        if (!gateway.healthy()) {
            return 0;
        }
        double share = gateway.fewPayments() ? usual : success(gateway);
        return Math.round(10 * share * (gateway.state() == State.UP ? UP : DEGRADED)) / 10.0;
    }

    private static double success(Gateway gateway) {
        return (double) (gateway.payments() - gateway.failed()) / gateway.payments();
    }
}
