package com.saypro.hub.monitor.kpi;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a figure is made of what is counted.
 *
 * @param part what is divided; null where nothing is
 * @param of what it is divided by, or the figure itself
 * @param read of durations: {@code mean}, or a percentile such as {@code p50}
 */
public record Formula(Series part, Series of, String read) {
    static final String MEAN = "mean";
    static final List<String> READINGS = List.of(MEAN, "p50", "p90", "p95", "p99");

    List<Series> series() {
        return Stream.of(part == null ? of : part, of).distinct().toList();
    }

    /** The kind of a figure that is not divided. */
    Kind kind() {
        return part == null ? of.measure().kind() : null;
    }
}
