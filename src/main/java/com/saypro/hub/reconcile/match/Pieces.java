package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;

/** A match of which each item is known. */
final class Pieces extends Matter {
    private final Rule rule;
    private final Sums sums;
    private final Item[] items;

    Pieces(Rule rule, Sums sums, Item[] items) {
        this.rule = rule;
        this.sums = sums;
        this.items = items;
    }

    @Override
    Glance glance() {
        return new Glance(rule, items);
    }

    @Override
    Total total(Term term) {
        return sums.of(term, items);
    }

    @Override
    Named named() {
        return Named.of(rule, items);
    }

    @Override
    Item[] items() {
        return items;
    }
}
