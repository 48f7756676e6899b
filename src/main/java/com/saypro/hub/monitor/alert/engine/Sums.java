package com.saypro.hub.monitor.alert.engine;

import java.util.Arrays;

/** Sums by buckets, with running totals, so that any window is two look-ups. */
final class Sums implements Tally {
    private static final int BEGIN = 2;

    private long[] starts = new long[BEGIN];
    /** All up to and with the bucket. */
    private long[] totals = new long[BEGIN];

    private int size;
    private int gone;
    private long forgotten;

    @Override
    public void add(long bucket, long item, long value) {
        int place = size > gone && starts[size - 1] <= bucket ? size - 1 : before(bucket + 1) - 1;
        if (place < gone || starts[place] != bucket) {
            place++;
            insert(place, bucket);
        }
        for (int i = place; i < size; i++) {
            totals[i] += value;
        }
    }

    private void insert(int place, long bucket) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            totals = Arrays.copyOf(totals, size * 2);
        }
        System.arraycopy(starts, place, starts, place + 1, size - place);
        System.arraycopy(totals, place, totals, place + 1, size - place);
        starts[place] = bucket;
        totals[place] = place == gone ? forgotten : totals[place - 1];
        size++;
    }

    @Override
    public double sum(long from, long until) {
        return total(before(until)) - total(before(from));
    }

    private long total(int place) {
        return place == gone ? forgotten : totals[place - 1];
    }

    /** The place of the first bucket that does not begin before a moment. */
    private int before(long moment) {
        int place = Arrays.binarySearch(starts, gone, size, moment);
        return place < 0 ? -place - 1 : place;
    }

    @Override
    public long first() {
        return starts[gone];
    }

    @Override
    public long last() {
        return starts[size - 1];
    }

    @Override
    public boolean isEmpty() {
        return size == gone;
    }

    @Override
    public void trim(long before) {
        int place = before(before);
        if (place == gone) {
            return;
        }
        forgotten = totals[place - 1];
        gone = place;
        if (gone * 2 >= size) {
            starts = Arrays.copyOfRange(starts, gone, Math.max(size, gone + BEGIN));
            totals = Arrays.copyOfRange(totals, gone, Math.max(size, gone + BEGIN));
            size -= gone;
            gone = 0;
        }
    }
}
