package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Bulk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The matches of a sheet that have many items: of most of them only what these come to is read. */
final class Large {
    private final Map<Long, Bulk> bulks = new HashMap<>();
    private final Map<Entry.Identity, Long> places = new HashMap<>();
    private final Set<Long> opened = new HashSet<>();
    private final Set<Long> full = new HashSet<>();

    /** Puts in what the items of a match come to. */
    void put(long match, Bulk bulk) {
        bulks.put(match, bulk);
    }

    /** From now on all items of the match are looked at, and what they came to is of no use. */
    void open(long match) {
        bulks.remove(match);
        places.values().removeIf(place -> place == match);
        opened.add(match);
    }

    /** The matches whose sums were kept, and are of no use any more. */
    Set<Long> opened() {
        return opened;
    }

    /** Notes that a match takes no more items. */
    void fill(long match) {
        full.add(match);
    }

    /** Whether a match takes no more items: it has as many as it may, and no sums. */
    boolean isFull(long match) {
        return full.contains(match);
    }

    /** Whether any match takes no more items. */
    boolean isAnyFull() {
        return !full.isEmpty();
    }

    /** Whether only the sums of a match are looked at. */
    boolean holds(long match) {
        return bulks.containsKey(match);
    }

    /** Whether there are any. */
    boolean isUsed() {
        return !bulks.isEmpty();
    }

    /** What the items of each match come to. */
    Map<Long, Bulk> bulks() {
        return bulks;
    }

    /** What the items of a match come to. */
    Bulk bulk(long match) {
        return bulks.get(match);
    }

    /** Notes that an item that is told is reckoned in a match. */
    void place(Entry.Identity item, long match) {
        places.put(item, match);
    }

    /** The match in which an item is reckoned; null where it is one of those that are looked at by themselves. */
    Long place(Entry.Identity item) {
        return places.get(item);
    }
}
