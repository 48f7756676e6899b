package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Comparison.Term;

/** What a match is made of, as far as its rule asks: its items, or what many of them come to. */
abstract class Matter {
    /** What it looks like at a glance. */
    abstract Glance glance();

    /** What a term comes to over the items that count. */
    abstract Total total(Term term);

    /** Some of the items that count, by name. */
    abstract Named named();

    /** The items; none where only their sums are known. */
    abstract Item[] items();
}
