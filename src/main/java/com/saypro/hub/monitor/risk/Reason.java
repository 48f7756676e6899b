package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.function.Supplier;

/**
 * One reason of a score.
 *
 * @param why its kind, e.g. {@code amount-of-customer}
 * @param points what it would score alone, 0 to 100
 * @param words one sentence with its numbers, for a person
 */
public record Reason(String why, int points, String words) {
    private static final double ALL = 100;

    /**
     * A reason, unless it weighs nothing.
     *
     * @param words makes the sentence, only where there is a reason
     */
    static Reason of(Why why, double weight, Supplier<String> words) {
        int points = (int) Math.round(ALL * weight);
        return points == 0 ? null : new Reason(why.word(), points, words.get());
    }

    /** What it leaves of the chance that all is well. */
    @JsonIgnore
    double leaves() {
        return 1 - points / ALL;
    }
}
