package com.saypro.hub.reconcile.match;

import java.util.List;
import java.util.Optional;
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
    /** A way of people's pins. */
    static Way pins(List<String> pins) {
        String[] keys = pins.toArray(new String[0]);
        return new Way(keys, Stream.of(keys).mapToInt(Way::hash).toArray(), true, true);
    }

    /** A way of a rule; empty where no item has a key. */
    static Optional<Way> of(String[] keys, int[] hashes, boolean[] keyedSides) {
        int sides = 0;
        for (boolean keyed : keyedSides) {
            sides += keyed ? 1 : 0;
        }
        return sides == 0 ? Optional.empty() : Optional.of(new Way(keys, hashes, sides > 1, false));
    }

    /** A hash whose low bits are as good as its high ones. */
    static int hash(String key) {
        int mixed = key == null ? 0 : key.hashCode() * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
