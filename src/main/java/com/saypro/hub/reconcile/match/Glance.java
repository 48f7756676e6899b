package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the items of a match look like at a glance. */
final class Glance {
    private final int[] counts;
    private final boolean any;
    private final long began;
    private final long changed;

    Glance(Rule rule, Item[] items) {
        counts = new int[rule.sides().size()];
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (Item item : items) {
            if (item.counts()) {
                counts[item.side()]++;
                if (!rule.sides().get(item.side()).link()) {
                    earliest = Math.min(earliest, item.began());
                }
            }
            latest = Math.max(latest, item.changed());
        }
        any = earliest != Long.MAX_VALUE;
        began = earliest;
        changed = latest;
    }

    /**
     * The same, from what is known.
     *
     * @param counts how many items of each side count
     * @param began when the first one began that is more than a link, in microseconds since 1970; {@link Long#MAX_VALUE} where
     *     there is none
     * @param changed when the last event happened
     */
    Glance(int[] counts, long began, long changed) {
        this.counts = counts;
        any = began != Long.MAX_VALUE;
        this.began = began;
        this.changed = changed;
    }

    /** {@link #began}, in microseconds since 1970; {@link Long#MAX_VALUE} where there is none. */
    long earliest() {
        return began;
    }

    /** {@link #changed}, in microseconds since 1970. */
    long latest() {
        return changed;
    }

    /** Whether anything counts that is more than a link. */
    boolean counts() {
        return any;
    }

    /** When the first item began that is more than a link. */
    Instant began() {
        return Instant.EPOCH.plus(began, ChronoUnit.MICROS);
    }

    /** When the last event happened. */
    Instant changed() {
        return Instant.EPOCH.plus(changed, ChronoUnit.MICROS);
    }

    /** Whether there is none of a side. */
    boolean lacks(int side) {
        return counts[side] == 0;
    }

    /** Whether there are more of a side than there may be. */
    boolean crowds(Side side) {
        return !side.many() && counts[side.index()] > 1;
    }

    /** Whether every side is there that the terms speak of. */
    boolean has(List<Term> terms) {
        for (Term term : terms) {
            if (term.side() >= 0 && counts[term.side()] == 0) {
                return false;
            }
        }
        return true;
    }
}
