package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.List;
import java.util.stream.Stream;

/** Says in one sentence why a match stands as it does. */
final class Reasons {
    private final Rule rule;
    private final Sums sums;

    Reasons(Rule rule, Sums sums) {
        this.rule = rule;
        this.sums = sums;
    }

    String differs(Comparison comparison, Difference difference) {
        return names(comparison.left()) + " is " + text(difference.left()) + ", which is not "
                + comparison.operator().sign() + " " + names(comparison.right())
                + (isConstant(comparison.right()) ? "" : ", " + text(difference.right()));
    }

    String unknown(Agreement agreement, Difference difference) {
        return agreement.name() + " was not compared: " + difference.unknown();
    }

    String missing(String side, Matter matter, boolean overdue) {
        return (overdue ? "There is no " : "There is yet no ") + side + " for " + matter.named();
    }

    String ambiguous(Side side, Item[] items, boolean torn) {
        return torn
                ? Named.of(rule, items) + " could belong to several others"
                : "There must be one " + side.name() + ", but there are "
                        + Named.of(
                                rule,
                                Stream.of(items)
                                        .filter(item -> item.side() == side.index())
                                        .toArray(Item[]::new));
    }

    private static boolean isConstant(List<Term> terms) {
        return terms.stream().allMatch(term -> term.side() < 0);
    }

    /** How the rule writes a sum, e.g. {@code entry.gross - entry.fee}. */
    String names(List<Term> terms) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            String sign = term.minus() ? "- " : "+ ";
            text.append(text.isEmpty() ? term.minus() ? sign : "" : " " + sign).append(sums.name(term));
        }
        return text.toString();
    }

    static String text(Total total) {
        return switch (total.kind()) {
            case MONEY -> new Money(total.minor(), total.currency()).toString();
            case NUMBER -> total.number().toPlainString();
            // What is no amount may be personal.
            case TEXT -> "something";
            case MIXED -> "in several currencies";
            case UNKNOWN -> "not known";
        };
    }
}
