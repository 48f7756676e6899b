package com.saypro.hub.reconcile.match;

import java.util.Arrays;

/** Items by their key: those with one key are a chain. Made for millions: no object an item, no object a key. */
final class Chains {
    private static final int NONE = -1;

    private final String[] keys;
    private final int[] heads;
    private final int[] next;

    /** @param keys a key an item, null for none */
    Chains(String[] keys) {
        this.keys = keys;
        heads = new int[Integer.highestOneBit(Math.max(2, keys.length)) << 2];
        next = new int[keys.length];
        Arrays.fill(heads, NONE);
        for (int i = keys.length - 1; i >= 0; i--) {
            if (keys[i] != null) {
                int slot = slot(i);
                next[i] = heads[slot];
                heads[slot] = i;
            }
        }
    }

    /** The place of an item's chain: the slot of its key, or the next one that holds the same key or none. */
    private int slot(int item) {
        int hash = keys[item].hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & heads.length - 1;
        while (heads[slot] != NONE && !keys[heads[slot]].equals(keys[item])) {
            slot = slot + 1 & heads.length - 1;
        }
        return slot;
    }

    /** How many places there are; some are empty. */
    int places() {
        return heads.length;
    }

    /** The first item of a place, the lowest; -1 when it is empty. */
    int first(int place) {
        return heads[place];
    }

    /** The item after this one in its chain; -1 when it is the last. */
    int next(int item) {
        return next[item];
    }
}
