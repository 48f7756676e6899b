package com.saypro.hub.monitor.risk;

import java.util.Arrays;

/** The latest amounts of one segment, and what is usual among them. Quartiles stand what a mean and a deviation do not: fraud. */
final class Usual {
    /** By so much the quartiles of a normal distribution lie apart, in deviations. */
    private static final double QUARTILES = 1.349;
    /** Nobody's amounts are so much alike that a third more would be strange. */
    private static final double LEAST_SPREAD = Math.log(4.0 / 3);

    private final int most;
    private long[] latest;
    private long[] sorted;
    private boolean changed;

    /**
     * @param most so many are kept
     * @param latest the oldest first
     */
    Usual(int most, long... latest) {
        this.most = most;
        this.latest = latest;
        this.sorted = latest.clone();
        Arrays.sort(sorted);
    }

    /** As it was written. */
    static Usual read(int most, String kept) {
        return new Usual(
                most, Arrays.stream(kept.split(",")).mapToLong(Long::parseLong).toArray());
    }

    /** The amounts, the oldest first, as they are kept. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (long amount : latest) {
            text.append(text.isEmpty() ? "" : ",").append(amount);
        }
        return text.toString();
    }

    /** Whether it learned anything since it was read. */
    boolean changed() {
        return changed;
    }

    int count() {
        return latest.length;
    }

    /** The middle one, in minor units. */
    long median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
    }

    /** How far above the middle an amount lies, in robust deviations. */
    double above(long amount) {
        return Math.log((double) amount / median()) / spread();
    }

    /** The robust deviation of the logarithms: amounts are skewed, and factors count. */
    double spread() {
        double quartiles = Math.log(sorted[sorted.length * 3 / 4]) - Math.log(sorted[sorted.length / 4]);
        return Math.max(LEAST_SPREAD, quartiles / QUARTILES);
    }

    /** Learns an amount above zero; the oldest goes when there are too many. */
    void learn(long amount) {
        changed = true;
        boolean full = latest.length >= most;
        if (full) {
            sorted = without(sorted, Arrays.binarySearch(sorted, latest[0]));
            latest = without(latest, 0);
        }
        int place = Arrays.binarySearch(sorted, amount);
        sorted = with(sorted, place < 0 ? -place - 1 : place, amount);
        latest = with(latest, latest.length, amount);
    }

    private static long[] without(long[] all, int place) {
        long[] left = new long[all.length - 1];
        System.arraycopy(all, 0, left, 0, place);
        System.arraycopy(all, place + 1, left, place, left.length - place);
        return left;
    }

    private static long[] with(long[] all, int place, long one) {
        long[] more = new long[all.length + 1];
        System.arraycopy(all, 0, more, 0, place);
        more[place] = one;
        System.arraycopy(all, place, more, place + 1, all.length - place);
        return more;
    }
}
