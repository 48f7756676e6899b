package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Grouping.Group;
import java.util.List;

/** Items that belong together, without those that are spent, and the match that they are. */
final class Cluster {
    static final long NEW = 0;

    private final List<Entry> entries;
    private final Group group;
    private long number = NEW;

    /** @param group the same items, for the rule */
    Cluster(List<Entry> entries, Group group) {
        this.entries = entries;
        this.group = group;
    }

    List<Entry> entries() {
        return entries;
    }

    Group group() {
        return group;
    }

    /** The number of its match; {@link #NEW} before it has one. */
    long number() {
        return number;
    }

    void become(long match) {
        number = match;
    }

    /** The smallest number of its items that are stored in a match. */
    long firstOf(long match) {
        return entries.stream()
                .filter(entry -> entry.match() == match)
                .mapToLong(Entry::number)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Whether items came to its match, or any of them changed. */
    boolean isChanged() {
        return entries.stream().anyMatch(entry -> entry.isChanged() || entry.match() != number);
    }
}
