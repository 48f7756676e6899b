package com.saypro.hub.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One figure, measured several times. */
final class Rounds {
    private final List<Double> values = new ArrayList<>();

    Rounds add(double value) {
        values.add(value);
        return this;
    }

    /** The middle of all rounds. */
    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the rounds lie apart: (largest - smallest) / median. */
    double spread() {
        return (Collections.max(values) - Collections.min(values)) / median();
    }

    /** Each round over the round of the ceiling that was measured beside it. */
    Rounds over(Rounds ceiling) {
        Rounds ratios = new Rounds();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / ceiling.values.get(i));
        }
        return ratios;
    }

    @Override
    public String toString() {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, value < 100 ? "%.3f" : "%.0f", value))
                .collect(Collectors.joining(" "));
    }
}
