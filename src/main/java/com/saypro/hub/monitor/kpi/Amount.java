package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;

/** What counts together: how many, and their sum; of durations also how long they are. May be less than nothing: a correction. */
final class Amount {
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private Sketch sketch;

    void add(long times, BigDecimal value) {
        count += times;
        if (value != null) {
            sum = times == 1 ? sum.add(value) : sum.add(value.multiply(BigDecimal.valueOf(times)));
        }
    }

    /** Adds a sum of so many at once. */
    void add(long times, BigDecimal total, Sketch slots) {
        count += times;
        sum = sum.add(total);
        if (slots != null) {
            sketch().add(slots);
        }
    }

    void add(Amount other) {
        add(other.count, other.sum, other.sketch);
    }

    Sketch sketch() {
        if (sketch == null) {
            sketch = new Sketch();
        }
        return sketch;
    }

    long count() {
        return count;
    }

    BigDecimal sum() {
        return sum;
    }

    /** As it is kept; null where these are no durations. */
    String slots() {
        return sketch == null ? null : sketch.toString();
    }

    boolean isNothing() {
        return count == 0 && sum.signum() == 0 && (sketch == null || sketch.isEmpty());
    }
}
