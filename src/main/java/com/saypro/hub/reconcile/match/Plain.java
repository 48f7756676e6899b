package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.rule.Comparison;
import com.saypro.hub.reconcile.rule.Comparison.Operator;
import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.List;

/**
 * Sees at a glance that a match comes out right, which nearly all do: no side is crowded, none that is needed is missing, and
 * the one amount that must agree is the same to the cent. Of every other match it says nothing. It is for rules that ask
 * for one amount of one side to equal one of another; for others it never sees anything.
 */
final class Plain {
    private final Rule rule;
    private final Term left;
    private final Term right;

    Plain(Rule rule) {
        this.rule = rule;
        Comparison only =
                rule.agreements().size() == 1 ? rule.agreements().get(0).comparison() : null;
        boolean plain = only != null
                && only.operator() == Operator.EQUAL
                && isAmount(only.left())
                && isAmount(only.right())
                && only.left().get(0).side() != only.right().get(0).side()
                && !Spent.isPossible(rule);
        left = plain ? only.left().get(0) : null;
        right = plain ? only.right().get(0) : null;
    }

    private boolean isAmount(List<Term> terms) {
        Term term = terms.get(0);
        return terms.size() == 1
                && !term.minus()
                && term.source() == Source.FIELD
                && rule.sides().get(term.side()).fields().get(term.field()).kind() == Field.Kind.MONEY;
    }

    /** The field whose amount is compared; -1 where a side has none. */
    int amount(Side side) {
        if (left != null && side.index() == left.side()) {
            return left.field();
        }
        return right != null && side.index() == right.side() ? right.field() : -1;
    }

    /** Whether the items at these places are a match that comes out right. Amounts so large that sums could overflow it leaves alone. */
    boolean comesOutRight(Columns columns, int[] places) {
        if (left == null) {
            return false;
        }
        String currency = null;
        long apart = 0;
        int present = 0;
        for (int place : places) {
            if (columns.counts(place)) {
                int side = columns.side(place);
                boolean again = (present & 1 << side) != 0;
                present |= 1 << side;
                if (again && !rule.sides().get(side).many()) {
                    return false;
                }
                if (side == left.side() || side == right.side()) {
                    currency = currency == null ? columns.currency(place) : currency;
                    long minor = columns.minor(place);
                    if (currency == null || !currency.equals(columns.currency(place)) || minor != (int) minor) {
                        return false;
                    }
                    apart += side == left.side() ? minor : -minor;
                }
            }
        }
        return apart == 0 && hasAll(present) && places.length < Short.MAX_VALUE;
    }

    private boolean hasAll(int present) {
        int needed = 1 << left.side() | 1 << right.side();
        for (int i = 0; i < rule.needs().size(); i++) {
            needed |= 1 << rule.needs().get(i).side();
        }
        return (present & needed) == needed;
    }
}
