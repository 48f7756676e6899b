package com.saypro.hub.reconcile.match;

/**
 * A {@link Bulk} at rest. Times are in microseconds since 1970; what is told by side stands at the side's index.
 *
 * @param key what all items are matched by
 * @param items how many there are of each side
 * @param counts how many of them count
 * @param newest when an event last told of one that counts; of a side without any {@link Long#MIN_VALUE}
 * @param vendors the first by name of those whose items count, null for none
 * @param first when the first item began
 * @param began when the first one began that counts and is more than a link; {@link Long#MAX_VALUE} where there is none
 * @param changed when the last event happened
 * @param totals what the sums of the rule come to, null where nothing counts
 * @param names of those that count
 * @param method whose method counts for all, null for nobody's
 * @param country whose country counts for all, null for nobody's
 */
record BulkState(
        String key,
        int[] items,
        int[] counts,
        long[] newest,
        String[] vendors,
        long first,
        long began,
        long changed,
        Total[] totals,
        Named names,
        Witness method,
        Witness country) {}
