package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What items are matched by, one way of a rule.
 *
 * @param keys a key an item, null for none
 * @param hashes the spread hash of each key; of an item without one whatever
 * @param meeting whether items of more than one side have keys: else nobody finds another side this way
 * @param pinned whether people said so: then two alike of one side are not one thing told twice
 */
record Way(String[] keys, int[] hashes, boolean meeting, boolean pinned) {
    /** Below so many it is done before others have begun to help. */
    static final int MANY = 10_000;

    /** A way of people's pins. */
    static Way pins(List<String> pins) {
        String[] keys = pins.toArray(new String[0]);
        int[] hashes = Stream.of(keys).mapToInt(Way::hash).toArray();
        return new Way(keys, hashes, true, true);
    }

    /** The ways of a rule by which any of these items has a key, the best first. */
    static List<Way> of(Rule rule, Item[] items) {
        int count = rule.ways().size();
        String[][] keys = new String[count][items.length];
        int[][] hashes = new int[count][items.length];
        // Whoever sees a key of a side says so; it is only ever set.
        boolean[][] sides = new boolean[count][rule.sides().size()];
        IntStream all = IntStream.range(0, items.length);
        (items.length < MANY ? all : all.parallel()).forEach(i -> {
            Side side = rule.sides().get(items[i].side());
            for (int way = 0; way < count; way++) {
                String key = Keys.of(side, items[i], way);
                keys[way][i] = key;
                hashes[way][i] = hash(key);
                if (key != null && !sides[way][side.index()]) {
                    sides[way][side.index()] = true;
                }
            }
        });
        List<Way> ways = new ArrayList<>();
        for (int way = 0; way < count; way++) {
            int keyed = sides(sides[way]);
            if (keyed > 0) {
                ways.add(new Way(keys[way], hashes[way], keyed > 1, false));
            }
        }
        return ways;
    }

    /** This way of the items at these places alone. */
    Way at(int[] places) {
        String[] ownKeys = new String[places.length];
        int[] ownHashes = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            ownKeys[i] = keys[places[i]];
            ownHashes[i] = hashes[places[i]];
        }
        return new Way(ownKeys, ownHashes, meeting, pinned);
    }

    /** A hash whose low bits are as good as its high ones. */
    private static int hash(String key) {
        int mixed = key == null ? 0 : key.hashCode() * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private static int sides(boolean[] keyed) {
        int count = 0;
        for (boolean each : keyed) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
