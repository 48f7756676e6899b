package com.saypro.hub.monitor.alert.engine;

import java.util.HashMap;
import java.util.Map;

/** How many different things there were lately: of each the last bucket in which it was. Windows end now. */
final class Items implements Tally {
    private final Map<Long, Long> last = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;

    @Override
    public void add(long bucket, long item, long value) {
        last.merge(item, bucket, Math::max);
        first = Math.min(first, bucket);
        newest = Math.max(newest, bucket);
    }

    @Override
    public double sum(long from, long until) {
        return last.values().stream().filter(bucket -> bucket >= from).count();
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public long last() {
        return newest;
    }

    @Override
    public boolean isEmpty() {
        return last.isEmpty();
    }

    @Override
    public void trim(long before) {
        last.values().removeIf(bucket -> bucket < before);
        first = Math.max(first, before);
    }
}
