package com.saypro.hub.monitor.kpi;

import java.time.Duration;
import java.time.Instant;

/**
 * A time that is asked about.
 *
 * @param since the first moment of a quarter of an hour
 * @param until the first moment after it, likewise
 * @param step how long each of its parts is; null when it is one
 */
record Window(Instant since, Instant until, Duration step) {
    private static final int MOST_STEPS = 1000;

    /**
     * The window asked for, rounded outwards to quarters of an hour, or to days where its steps are days.
     *
     * @throws IllegalArgumentException when it ends before it begins, or has no such steps
     */
    static Window of(Instant since, Instant until, Duration step) {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("since is before until");
        }
        long unit = Cell.QUARTER;
        if (step != null) {
            if (step.isZero() || step.isNegative() || step.toSeconds() % Cell.QUARTER != 0) {
                throw new IllegalArgumentException("step is a number of quarters of an hour, such as PT1H or P1D");
            }
            unit = step.toSeconds() % Cell.DAY == 0 ? Cell.DAY : Cell.QUARTER;
        }
        Instant from = Cell.floor(since, unit);
        Instant to = Cell.floor(until.plusSeconds(unit).minusNanos(1), unit);
        if (step != null && Duration.between(from, to).dividedBy(step) > MOST_STEPS) {
            throw new IllegalArgumentException("a window has " + MOST_STEPS + " steps at most");
        }
        return new Window(from, to, step);
    }

    Duration length() {
        return Duration.between(since, until);
    }

    /** As long before it, in one piece. */
    Window before() {
        return new Window(since.minus(length()), since, null);
    }

    /** How many parts it has. */
    int steps() {
        return step == null ? 1 : (int) ((length().toSeconds() + step.toSeconds() - 1) / step.toSeconds());
    }

    /** When a part begins, counted from 0. */
    Instant begin(int number) {
        return step == null ? since : since.plus(step.multipliedBy(number));
    }
}
