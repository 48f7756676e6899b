package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Item;
import java.util.stream.IntStream;

/** An item at work: as it is stored, and as it is to be. */
final class Entry {
    private static final long NONE = 0;

    /**
     * What tells items of one edition apart.
     *
     * @param side the side's index
     */
    record Identity(int side, String vendor, String identity) {
        static Identity of(Item item) {
            return new Identity(item.side(), item.vendor(), item.identity());
        }
    }

    private final Item stored;
    private final long number;
    private final long match;
    private Item item;
    private boolean changed;

    private Entry(Item stored, long number, long match) {
        this.stored = stored;
        this.number = number;
        this.match = match;
        item = stored;
    }

    /** One that is not stored yet. */
    static Entry fresh(Item item) {
        Entry entry = new Entry(null, NONE, NONE);
        entry.item = item;
        entry.changed = true;
        return entry;
    }

    static Entry stored(Item item, long number, long match) {
        return new Entry(item, number, match);
    }

    /** Takes in what else was told of it. */
    void join(Item told) {
        Item joined = item.join(told);
        if (!same(joined, item)) {
            item = joined;
            changed = true;
        }
    }

    Item item() {
        return item;
    }

    /** As it is stored; null when it is not. */
    Item stored() {
        return stored;
    }

    long number() {
        return number;
    }

    /** The match it is stored in; 0 when it is not stored. */
    long match() {
        return match;
    }

    boolean isFresh() {
        return stored == null;
    }

    /** Whether anything was told that is not stored. */
    boolean isChanged() {
        return changed;
    }

    private static boolean same(Item one, Item other) {
        return one.newest().equals(other.newest())
                && one.first().equals(other.first())
                && IntStream.range(0, one.fields())
                        .allMatch(field -> one.teller(field).equals(other.teller(field))
                                && java.util.Objects.equals(one.value(field), other.value(field)));
    }
}
