package com.saypro.hub.monitor.risk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How suspicious something is. Reasons add up as if each were a chance of its own: two of 50 make 75.
 *
 * @param value 0 to 100
 * @param reasons the strongest first
 */
record Score(int value, List<Reason> reasons) {
    private static final double ALL = 100;

    static Score of(List<Reason> reasons) {
        double well = reasons.stream().mapToDouble(Reason::leaves).reduce(1, (one, other) -> one * other);
        return new Score(
                (int) Math.round(ALL * (1 - well)),
                reasons.stream()
                        .sorted(Comparator.comparingInt(Reason::points).reversed())
                        .toList());
    }

    /** All reasons as one text. */
    String words() {
        return reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
    }
}
