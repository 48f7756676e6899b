package com.saypro.hub.monitor.risk;

import java.util.List;

/**
 * A payment and what was found of it.
 *
 * @param paid the payment
 * @param made whether it ever went through
 * @param declines how often it was declined
 * @param score 0 to 100; null while it never went through
 * @param reasons why, the strongest first
 * @param cases its refunds and disputes, e.g. {@code refund re_1}
 */
public record Judged(Paid paid, boolean made, int declines, Integer score, List<Reason> reasons, List<String> cases) {
    static Judged of(Known known) {
        Score score = known.score();
        return new Judged(
                known.paid(),
                known.made(),
                known.declines(),
                score == null ? null : score.value(),
                score == null ? List.of() : score.reasons(),
                List.copyOf(known.cases()));
    }
}
