package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The items of a rule in columns: what is looked at of every one of millions lies beside each other, so that most items
 * themselves are looked at once.
 */
final class Columns {
    /** Below so many it is done before others have begun to help. */
    static final int MANY = 10_000;

    private final List<Item> items;
    private final byte[] sides;
    private final boolean[] counts;
    private final long[] changed;
    private final long[] minors;
    private final String[] currencies;
    private final List<Way> ways = new ArrayList<>();

    /** @param plain says which amounts are compared */
    Columns(Rule rule, List<Item> items, Plain plain) {
        this.items = items;
        int size = items.size();
        sides = new byte[size];
        counts = new boolean[size];
        changed = new long[size];
        minors = new long[size];
        currencies = new String[size];
        int count = rule.ways().size();
        String[][] keys = new String[count][size];
        int[][] hashes = new int[count][size];
        // Whoever sees a key of a side says so; it is only ever set.
        boolean[][] keyed = new boolean[count][rule.sides().size()];
        IntStream all = IntStream.range(0, size);
        (size < MANY ? all : all.parallel()).forEach(i -> {
            Item item = items.get(i);
            Side side = rule.sides().get(item.side());
            for (int way = 0; way < count; way++) {
                String key = Keys.of(side, item, way);
                keys[way][i] = key;
                hashes[way][i] = Way.hash(key);
                if (key != null && !keyed[way][side.index()]) {
                    keyed[way][side.index()] = true;
                }
            }
            sides[i] = (byte) item.side();
            counts[i] = item.counts();
            changed[i] = item.changed();
            int amount = plain.amount(side);
            if (amount >= 0 && item.value(amount) instanceof Money money) {
                minors[i] = money.minor();
                currencies[i] = money.currency();
            }
        });
        for (int way = 0; way < count; way++) {
            Way.of(keys[way], hashes[way], keyed[way]).ifPresent(ways::add);
        }
    }

    /** The ways by which any of the items has a key, the best first. */
    List<Way> ways() {
        return ways;
    }

    int size() {
        return sides.length;
    }

    Item item(int place) {
        return items.get(place);
    }

    /** An item's side. */
    int side(int place) {
        return sides[place];
    }

    /** Whether an item counts. */
    boolean counts(int place) {
        return counts[place];
    }

    /** Whether an event told of one of these items since a time, in microseconds since 1970. */
    boolean changedSince(int[] places, long time) {
        for (int place : places) {
            if (changed[place] >= time) {
                return true;
            }
        }
        return false;
    }

    /** The minor units of an item's amount. */
    long minor(int place) {
        return minors[place];
    }

    /** The currency of an item's amount; null where there is none. */
    String currency(int place) {
        return currencies[place];
    }
}
