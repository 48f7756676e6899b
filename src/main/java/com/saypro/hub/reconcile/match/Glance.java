package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
import java.util.List;

/** What the items of a match look like at a glance. */
final class Glance {
    private final int[] counts;
    private final Instant began;
    private final Instant changed;

    Glance(Rule rule, Item[] items) {
        counts = new int[rule.sides().size()];
        Instant earliest = null;
        Instant latest = Instant.MIN;
        for (Item item : items) {
            if (item.counts()) {
                counts[item.side()]++;
                Instant first = item.first().time();
                if (!rule.sides().get(item.side()).link() && (earliest == null || first.isBefore(earliest))) {
                    earliest = first;
                }
            }
            Instant last = item.newest().time();
            latest = last.isAfter(latest) ? last : latest;
        }
        began = earliest;
        changed = latest;
    }

    /** Whether anything counts that is more than a link. */
    boolean counts() {
        return began != null;
    }

    /** When the first item began that is more than a link. */
    Instant began() {
        return began;
    }

    /** When the last event happened. */
    Instant changed() {
        return changed;
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
