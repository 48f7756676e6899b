package com.saypro.hub.reconcile.match;

import java.util.Arrays;

/** Items by their key: those with one key are a chain. Made for millions: no object an item, no object a key. */
final class Chains {
    private static final int NONE = -1;

    private final String[] keys;
    private final int[] hashes;
    private final int[] places;
    private final int[] heads;
    private final int[] next;
    private final boolean[] follows;

    /**
     * The chains of one way.
     *
     * @param places the items they are made of; what follows speaks of the first of these as 0
     */
    Chains(Way way, int[] places) {
        keys = way.keys();
        hashes = way.hashes();
        this.places = places;
        heads = new int[Integer.highestOneBit(Math.max(2, places.length + places.length / 2)) << 1];
        next = new int[places.length];
        follows = new boolean[places.length];
        Arrays.fill(heads, NONE);
        for (int i = places.length - 1; i >= 0; i--) {
            if (keys[places[i]] != null) {
                int slot = slot(places[i]);
                next[i] = heads[slot];
                if (next[i] != NONE) {
                    follows[next[i]] = true;
                }
                heads[slot] = i;
            }
        }
    }

    /** The slot of an item's key, or the next one that holds the same key or none. */
    private int slot(int place) {
        int slot = hashes[place] & heads.length - 1;
        while (heads[slot] != NONE && !isAlike(places[heads[slot]], place)) {
            slot = slot + 1 & heads.length - 1;
        }
        return slot;
    }

    private boolean isAlike(int one, int other) {
        return hashes[one] == hashes[other] && keys[one].equals(keys[other]);
    }

    /** Whether a chain begins with this item, its lowest. */
    boolean begins(int item) {
        return keys[places[item]] != null && !follows[item];
    }

    /** The item after this one in its chain; -1 when it is the last. */
    int next(int item) {
        return next[item];
    }
}
