package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.match.Difference.Outcome;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
import java.util.stream.Stream;

/** Whether the sides that are there agree. */
final class Agreeing {
    /** Among more than so many nobody looks for the one that came twice. */
    static final int FEW = 50;

    private final Rule rule;
    private final Sums sums;
    private final Reasons reasons;

    Agreeing(Rule rule, Sums sums, Reasons reasons) {
        this.rule = rule;
        this.sums = sums;
        this.reasons = reasons;
    }

    /** The first agreement that is broken, else the first that does not hold yet, else posted. */
    Verdict of(Glance glance, Matter matter, Instant asOf) {
        Verdict verdict = Verdict.POSTED;
        for (Agreement agreement : rule.agreements()) {
            Comparison comparison = agreement.comparison();
            if (glance.has(comparison.left()) && glance.has(comparison.right()) && holds(agreement.onlyIf(), matter)) {
                Verdict said = of(agreement, glance, matter, asOf);
                if (said.broken() != null) {
                    return said;
                }
                verdict = worse(verdict, said);
            }
        }
        return verdict;
    }

    /** Of two that are no breaks: the one that does not hold, else the one that has something to say. */
    private static Verdict worse(Verdict one, Verdict other) {
        boolean othersTurn = one.status() == Status.POSTED && (other.status() != Status.POSTED || one.reason() == null);
        return (othersTurn ? other : one).dueBy(othersTurn ? one.due() : other.due());
    }

    /** Whether a condition holds, or there is none; one that cannot be looked at does not hold. */
    boolean holds(Comparison condition, Matter matter) {
        return condition == null
                || compare(condition, matter, Agreement.Tolerance.NONE).outcome() == Outcome.HOLDS;
    }

    private Difference compare(Comparison comparison, Matter matter, Agreement.Tolerance tolerance) {
        return Difference.of(
                sums.of(comparison.left(), matter),
                comparison.operator(),
                sums.of(comparison.right(), matter),
                tolerance);
    }

    private Verdict of(Agreement agreement, Glance glance, Matter matter, Instant asOf) {
        Difference difference = compare(agreement.comparison(), matter, agreement.tolerance());
        if (difference.outcome() == Outcome.HOLDS
                || difference.outcome() == Outcome.OTHER_CURRENCY && agreement.otherCurrency()) {
            return Verdict.POSTED;
        }
        if (difference.outcome() == Outcome.UNKNOWN) {
            return new Verdict(Status.POSTED, null, false, reasons.unknown(agreement, difference), null, null);
        }
        Instant until = glance.changed().plus(agreement.within());
        boolean broken = !asOf.isBefore(until);
        return new Verdict(
                status(agreement, difference),
                broken ? name(agreement, difference, matter) : null,
                false,
                reasons.differs(agreement.comparison(), difference),
                difference.apart(),
                broken ? null : until);
    }

    private static Status status(Agreement agreement, Difference difference) {
        if (difference.outcome() == Outcome.OTHER_CURRENCY) {
            return Status.CURRENCY_MISMATCH;
        }
        if (difference.left().kind() != Total.Kind.MONEY) {
            return Status.DATA_MISMATCH;
        }
        if (agreement.split()) {
            return Status.SPLIT_MISMATCH;
        }
        return difference.sign() > 0 ? Status.OVER_AMOUNT : Status.UNDER_AMOUNT;
    }

    private String name(Agreement agreement, Difference difference, Matter matter) {
        if (difference.outcome() == Outcome.OTHER_CURRENCY) {
            return agreement.name() + "-currency";
        }
        boolean constant = agreement.comparison().right().stream().allMatch(term -> term.side() < 0);
        if (constant || difference.left().kind() == Total.Kind.TEXT) {
            return agreement.name() + "-differs";
        }
        Side twice = difference.sign() > 0 ? twice(agreement, difference, matter) : null;
        return twice == null
                ? agreement.name() + (difference.sign() > 0 ? "-over" : "-under")
                : twice.name() + "-twice";
    }

    /** The side of which one item alone would have been all that was expected, and another one too; null where it is not that. */
    private Side twice(Agreement agreement, Difference difference, Matter matter) {
        int index = agreement.comparison().left().get(0).side();
        Item[] items = matter.items();
        if (index < 0 || !rule.sides().get(index).many() || items.length > FEW) {
            return null;
        }
        Item[] others = Stream.of(items).filter(item -> item.side() != index).toArray(Item[]::new);
        long wholes = Stream.of(items)
                .filter(item -> item.side() == index && item.counts())
                .map(item -> new Pieces(
                        rule,
                        sums,
                        Stream.concat(Stream.of(others), Stream.of(item)).toArray(Item[]::new)))
                .map(alone -> Difference.of(
                        sums.of(agreement.comparison().left(), alone),
                        Comparison.Operator.EQUAL,
                        difference.right(),
                        agreement.tolerance()))
                .filter(alone -> alone.outcome() == Outcome.HOLDS)
                .count();
        return wholes > 1 ? rule.sides().get(index) : null;
    }
}
