package com.saypro.hub.reconcile.match;

import java.util.Arrays;

/** Items by their key: those with one key are a chain. Made for millions: no object an item, no object a key. */
final class Chains {
    private static final int NONE = -1;

    private final String[] keys;
    private final int[] hashes;
    private final int[] heads;
    private final int[] next;
    private final boolean[] follows;

    /** The chains of one way. */
    Chains(Way way) {
        this(way.keys(), way.hashes());
    }

    /**
     * @param keys a key an item, null for none
     * @param hashes the spread hash of each key
     */
    Chains(String[] keys, int[] hashes) {
        this.keys = keys;
        this.hashes = hashes;
        heads = new int[Integer.highestOneBit(Math.max(2, keys.length + keys.length / 2)) << 1];
        next = new int[keys.length];
        follows = new boolean[keys.length];
        Arrays.fill(heads, NONE);
        for (int i = keys.length - 1; i >= 0; i--) {
            if (keys[i] != null) {
                int slot = slot(i);
                next[i] = heads[slot];
                if (next[i] != NONE) {
                    follows[next[i]] = true;
                }
                heads[slot] = i;
            }
        }
    }

    /** The place of an item's chain: the slot of its key, or the next one that holds the same key or none. */
    private int slot(int item) {
        int slot = hashes[item] & heads.length - 1;
        while (heads[slot] != NONE && !isAlike(heads[slot], item)) {
            slot = slot + 1 & heads.length - 1;
        }
        return slot;
    }

    private boolean isAlike(int one, int other) {
        return hashes[one] == hashes[other] && keys[one].equals(keys[other]);
    }

    /** Whether a chain begins with this item, its lowest. */
    boolean begins(int item) {
        return keys[item] != null && !follows[item];
    }

    /** The item after this one in its chain; -1 when it is the last. */
    int next(int item) {
        return next[item];
    }
}
