package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What is to be added, by the quarter of an hour in which it counts. */
final class Cells {
    private final Map<Cell, Amount> amounts = new HashMap<>();

    /** Adds so many; fewer than none takes away. */
    void add(Cell where, long times, BigDecimal value) {
        amounts.computeIfAbsent(where.within(Cell.QUARTER), none -> new Amount())
                .add(times, value);
    }

    /** Adds a duration so many times. */
    void span(Cell where, long times, BigDecimal millis) {
        Amount amount = amounts.computeIfAbsent(where.within(Cell.QUARTER), none -> new Amount());
        amount.add(times, millis);
        amount.sketch().add(Sketch.slot(millis.longValue()), times);
    }

    /** The same by day. */
    Map<Cell, Amount> days() {
        Map<Cell, Amount> days = new HashMap<>();
        amounts.forEach((cell, amount) -> days.computeIfAbsent(cell.within(Cell.DAY), none -> new Amount())
                .add(amount));
        return days;
    }

    Map<Cell, Amount> quarters() {
        return amounts;
    }
}
