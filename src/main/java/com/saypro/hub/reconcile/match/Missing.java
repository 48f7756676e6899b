package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Need;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.util.List;

/** Which sides that a rule needs are not there. */
final class Missing {
    private final Rule rule;
    private final Sums sums;
    private final Agreeing agreeing;
    private final Reasons reasons;

    Missing(Rule rule, Sums sums, Agreeing agreeing, Reasons reasons) {
        this.rule = rule;
        this.sums = sums;
        this.agreeing = agreeing;
        this.reasons = reasons;
    }

    /** The verdict when a side is missing or still to come, else the one given. */
    Verdict of(Glance glance, Matter matter, Instant asOf, Verdict otherwise) {
        Need missing = null;
        Need pending = null;
        Instant due = null;
        for (Need need : rule.needs()) {
            if (glance.lacks(need.side()) && agreeing.holds(need.onlyIf(), matter)) {
                Instant until = need.from().of(glance.began()).plus(need.within());
                if (!asOf.isBefore(until)) {
                    missing = missing == null ? need : missing;
                } else if (due == null || until.isBefore(due)) {
                    pending = need;
                    due = until;
                }
            }
        }
        if (missing != null) {
            String side = rule.sides().get(missing.side()).name();
            String reason = reasons.missing(side, matter, true);
            return new Verdict(Status.EXPECTED, "missing-" + side, false, reason, atRisk(glance, matter), null);
        }
        if (pending != null) {
            String reason = reasons.missing(rule.sides().get(pending.side()).name(), matter, false);
            return new Verdict(Status.EXPECTED, null, false, reason, atRisk(glance, matter), due)
                    .dueBy(otherwise.due());
        }
        return otherwise;
    }

    /** All the money of the sides that are there, by the first sum that is known. */
    private Money atRisk(Glance glance, Matter matter) {
        for (Agreement agreement : rule.agreements()) {
            for (List<Term> terms : List.of(
                    agreement.comparison().left(), agreement.comparison().right())) {
                Total total = glance.has(terms) ? sums.of(terms, matter) : null;
                if (total != null && total.kind() == Total.Kind.MONEY) {
                    return new Money(Math.absExact(total.minor()), total.currency());
                }
            }
        }
        return null;
    }
}
