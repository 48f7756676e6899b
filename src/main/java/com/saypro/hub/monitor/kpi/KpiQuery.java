package com.saypro.hub.monitor.kpi;

import java.time.Duration;
import java.time.Instant;

/**
 * What is asked of a figure.
 *
 * @param vendor of one vendor; null for all together
 * @param since from when on; null for 30 days before the end
 * @param until up to when; null for now
 * @param step how long each part is, such as an hour; null for none
 * @param by apart by {@code vendor} or one of its dimensions; null for together
 */
public record KpiQuery(String vendor, Instant since, Instant until, Duration step, String by) {
    /** How far back it goes when nothing is said. */
    public static final Duration USUAL = Duration.ofDays(30);

    /** The last 30 days of all vendors, up to a moment. */
    public static KpiQuery usual(Instant now) {
        return new KpiQuery(null, null, now, null, null);
    }

    Window window() {
        Instant end = until == null ? Instant.now() : until;
        return Window.of(since == null ? end.minus(USUAL) : since, end, step);
    }

    /**
     * Which dimension is asked for, see {@link Lookup}.
     *
     * @throws IllegalArgumentException when the figure has none of this name
     */
    int dim(Kpi kpi) {
        if (by == null) {
            return Lookup.TOTAL;
        }
        int dim = by.equals("vendor") ? Lookup.VENDOR : kpi.by().indexOf(by);
        if (dim < 0 && !by.equals("vendor")) {
            throw new IllegalArgumentException("by is vendor" + (kpi.by().isEmpty() ? "" : " or one of ")
                    + String.join(", ", kpi.by()) + " for " + kpi.name());
        }
        return dim;
    }
}
