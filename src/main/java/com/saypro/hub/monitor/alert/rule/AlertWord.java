package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The kinds of alert rules, and the keys of each. */
enum AlertWord {
    THRESHOLD("over", "above", "below"),
    RATE("over", "above", "below", "against", "atLeast"),
    ABSENCE("over", "against", "atLeast"),
    RATIO("of", "over", "above", "below", "atLeast"),
    BURN("of", "objective", "pairs", "atLeast");

    private static final int ENOUGH_OF = 20;
    private static final int ENOUGH_USUAL = 10;

    private final List<String> keys;

    AlertWord(String... own) {
        List<String> all = new ArrayList<>(
                List.of("description", "alert", "severity", "accountable", "watches", "per", "for", "recovers"));
        all.addAll(List.of(own));
        keys = List.copyOf(all);
    }

    /** The keys that such a rule may have. */
    List<String> keys() {
        return keys;
    }

    /** Whether it speaks of a part of a whole. */
    boolean hasWhole() {
        return keys.contains("of");
    }

    /** Whether it may tell things apart rather than count them. */
    boolean mayTellApart() {
        return this == THRESHOLD || this == RATIO;
    }

    /** What {@code atLeast} is where it is not written. */
    int usually() {
        return hasWhole() ? ENOUGH_OF : ENOUGH_USUAL;
    }

    /** What {@code against} is where it is not written. */
    Duration against() {
        return Duration.ofDays(this == ABSENCE ? 28 : 7);
    }
}
