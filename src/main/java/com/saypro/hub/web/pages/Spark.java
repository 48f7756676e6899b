package com.saypro.hub.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The last values as a line the size of a word. What is not known is a gap.
 *
 * @param path the line, as an SVG path within {@value WIDE} by {@value HIGH}; empty when nothing is known
 * @param said the same in words
 */
public record Spark(String path, String said) {
    private static final double WIDE = 120;
    private static final double HIGH = 28;
    private static final double EDGE = 2;

    /**
     * @param values one for each moment, oldest first; null where nothing is known
     * @param said what one sees, for those who do not
     */
    public static Spark of(List<Double> values, String said) {
        double low = edge(values, all -> all.stream().mapToDouble(d -> d).min().orElse(0));
        double high = edge(values, all -> all.stream().mapToDouble(d -> d).max().orElse(0));
        var path = new StringBuilder();
        boolean drawing = false;
        for (int at = 0; at < values.size(); at++) {
            Double value = values.get(at);
            if (value != null) {
                double x = values.size() == 1 ? WIDE / 2 : EDGE + (WIDE - 2 * EDGE) * at / (values.size() - 1);
                double y = high == low ? HIGH / 2 : HIGH - EDGE - (HIGH - 2 * EDGE) * (value - low) / (high - low);
                // A step of nothing draws a dot where neither neighbour is known.
                path.append(String.format(Locale.ROOT, drawing ? "L%.1f %.1f" : "M%.1f %.1fh.1", x, y));
            }
            drawing = value != null;
        }
        return new Spark(path.toString(), said);
    }

    /** Whether there is anything to draw. */
    public boolean known() {
        return !path.isEmpty();
    }

    private static double edge(List<Double> values, ToDoubleFunction<List<Double>> which) {
        return which.applyAsDouble(values.stream().filter(Objects::nonNull).toList());
    }
}
