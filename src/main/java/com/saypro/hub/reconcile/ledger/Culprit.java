package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Whose problem a break is: the vendor whose item disagrees, or is there while another is missing. */
final class Culprit {
    private static final String AMBIGUOUS = "ambiguous-";
    private static final String TWICE = "-twice";

    private Culprit() {}

    /**
     * The vendor that a break of the rule is about.
     *
     * @param vendors of those whose items of a side count the first by name; null where none counts
     */
    static String of(Rule rule, String broken, IntFunction<String> vendors) {
        int side = side(rule, broken);
        return rule.sides().stream()
                .filter(each -> vendors.apply(each.index()) != null)
                .min(Comparator.comparing((Side each) -> each.index() != side)
                        .thenComparing(Side::link)
                        .thenComparingInt(Side::index))
                .map(each -> vendors.apply(each.index()))
                .orElse(null);
    }

    /** The side whose item it is; -1 for whichever is there. */
    private static int side(Rule rule, String broken) {
        if (broken.startsWith(AMBIGUOUS)) {
            return side(rule.sides(), broken.substring(AMBIGUOUS.length()));
        }
        if (broken.endsWith(TWICE)) {
            return side(rule.sides(), broken.substring(0, broken.length() - TWICE.length()));
        }
        return rule.agreements().stream()
                .filter(agreement -> broken.startsWith(agreement.name() + '-'))
                .max(Comparator.comparingInt(agreement -> agreement.name().length()))
                .map(Agreement::comparison)
                .map(Comparison::left)
                .flatMap(terms -> terms.stream()
                        .map(Comparison.Term::side)
                        .filter(each -> each >= 0)
                        .findFirst())
                .orElse(-1);
    }

    private static int side(List<Side> sides, String name) {
        return sides.stream()
                .filter(side -> side.name().equals(name))
                .mapToInt(Side::index)
                .findFirst()
                .orElse(-1);
    }
}
