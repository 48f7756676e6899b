package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.match.Compared.Outcome;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import java.util.List;

/** Lays open what a rule compares in a match, so that a person sees why it stands as it does. */
public final class Comparing {
    private final Rule rule;
    private final Sums sums;
    private final Reasons reasons;
    private final Agreeing agreeing;

    /**
     * @param rule the rule
     * @param contracts what vendors may charge
     */
    public Comparing(Rule rule, Contracts contracts) {
        this.rule = rule;
        sums = new Sums(rule, contracts);
        reasons = new Reasons(rule, sums);
        agreeing = new Agreeing(rule, sums, reasons);
    }

    /**
     * What each agreement that applies compares, in the rule's order.
     *
     * @param group all items of a match
     * @throws ArithmeticException when a sum does not fit in 64 bits
     */
    public List<Compared> of(List<Item> group) {
        Matter matter = new Pieces(rule, sums, Spent.without(rule, group.toArray(new Item[0])));
        Glance glance = matter.glance();
        return rule.agreements().stream()
                .filter(agreement -> agreeing.holds(agreement.onlyIf(), matter))
                .map(agreement -> compared(agreement, glance, matter))
                .toList();
    }

    private Compared compared(Agreement agreement, Glance glance, Matter matter) {
        Comparison comparison = agreement.comparison();
        Total left = total(comparison.left(), glance, matter);
        Total right = total(comparison.right(), glance, matter);
        Difference difference = left == null || right == null
                ? null
                : Difference.of(left, comparison.operator(), right, agreement.tolerance());
        return new Compared(
                agreement.name(),
                reasons.names(comparison.left()),
                text(left),
                comparison.operator().sign(),
                reasons.names(comparison.right()),
                text(right),
                difference == null ? Outcome.INCOMPLETE : outcome(difference),
                difference == null ? null : difference.apart(),
                difference == null ? null : difference.unknown());
    }

    private Total total(List<Term> terms, Glance glance, Matter matter) {
        return glance.has(terms) ? sums.of(terms, matter) : null;
    }

    private static Outcome outcome(Difference difference) {
        return switch (difference.outcome()) {
            case HOLDS -> Outcome.AGREES;
            case FAILS -> Outcome.DIFFERS;
            case OTHER_CURRENCY -> Outcome.OTHER_CURRENCY;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    private static String text(Total total) {
        if (total == null || total.kind() == Total.Kind.UNKNOWN) {
            return null;
        }
        return total.kind() == Total.Kind.TEXT ? total.text() : Reasons.text(total);
    }
}
