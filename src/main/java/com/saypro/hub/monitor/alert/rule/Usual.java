package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;

/** What usually comes in a window. */
final class Usual {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    private Usual() {}

    /**
     * The mean of the windows of a time before this one.
     *
     * @return NaN while less than half of that time is known
     */
    static double mean(Figures figures, Duration over, Duration against) {
        Duration known = figures.known(against).minus(over);
        Duration span = known.compareTo(against) < 0 ? known : against;
        if (span.multipliedBy(2).compareTo(against) < 0) {
            return Double.NaN;
        }
        return figures.before(against, span, over) * over.toSeconds() / span.toSeconds();
    }

    /**
     * The mean of that hour of the week in the weeks before.
     *
     * @return NaN while no week is known
     */
    static double ofTheHour(Figures figures, Duration over, Duration against) {
        Duration span = over.compareTo(HOUR) < 0 ? HOUR : over;
        double sum = 0;
        int weeks = 0;
        for (Duration ago = WEEK; ago.compareTo(against) <= 0; ago = ago.plus(WEEK)) {
            if (figures.known(against).compareTo(ago.plus(span)) >= 0) {
                sum += figures.before(against, span, ago);
                weeks++;
            }
        }
        return weeks == 0 ? Double.NaN : sum / weeks * over.toSeconds() / span.toSeconds();
    }

    /** By the hour of the week, where the time is long enough to know it. */
    static double best(Figures figures, Duration over, Duration against) {
        return against.compareTo(WEEK) < 0 ? mean(figures, over, against) : ofTheHour(figures, over, against);
    }

    /** How far back is to be kept. */
    static Duration horizon(Duration over, Duration against) {
        return against.plus(over.compareTo(HOUR) < 0 ? HOUR : over);
    }
}
