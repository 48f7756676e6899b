package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Bulk;
import com.saypro.hub.reconcile.match.Evaluation;
import com.saypro.hub.reconcile.match.Grouping.Group;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Items that belong together, without those that are spent, and the match that they are. */
final class Cluster {
    static final long NEW = 0;

    private static final Item[] NONE = {};

    private final List<Entry> entries;
    private final Group group;
    private final Bulk bulk;
    private long number = NEW;

    private Cluster(List<Entry> entries, Group group, Bulk bulk) {
        this.entries = entries;
        this.group = group;
        this.bulk = bulk;
    }

    /** @param group the same items, for the rule */
    static Cluster of(List<Entry> entries, Group group) {
        return new Cluster(entries, group, null);
    }

    /**
     * A large match.
     *
     * @param entries only those of its items of which something is told
     * @param bulk what all come to
     */
    static Cluster large(List<Entry> entries, Bulk bulk, long match) {
        Cluster cluster = new Cluster(entries, null, bulk);
        cluster.become(match);
        return cluster;
    }

    List<Entry> entries() {
        return entries;
    }

    /** What its items come to; null where all are there. */
    Bulk bulk() {
        return bulk;
    }

    /** All items; none of a large match. */
    Item[] items() {
        return bulk == null ? group.items() : NONE;
    }

    /** What the rule says of it; empty where it is no match. */
    Optional<Verdict> verdict(Evaluation evaluation, Instant now) {
        return bulk == null ? evaluation.of(group, now) : evaluation.of(bulk, now);
    }

    /** When its first item began. */
    Instant began() {
        return bulk != null
                ? bulk.first()
                : Stream.of(group.items())
                        .map(item -> item.first().time())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** Of those whose items of a side count the first by name; null where none counts. */
    String vendor(int side) {
        return bulk != null
                ? bulk.vendor(side)
                : Stream.of(group.items())
                        .filter(item -> item.side() == side && item.counts())
                        .map(Item::vendor)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
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
