package com.saypro.hub.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Figures over time as the pages draw them, and as the table behind the drawing lists them.
 *
 * @param title what it shows, e.g. {@code Success rate}
 * @param unit what a value is of: {@code %}, {@code ms}, a currency; empty for plain numbers
 * @param kind {@code line}, or {@code bar}, which suits sums
 * @param times when each value begins, oldest first
 * @param series what is drawn, one line or one set of bars each
 * @param target the value that is to be reached; null when none is set
 * @param bands times that are told apart, such as maintenance; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chart(
        String title,
        String unit,
        String kind,
        List<Instant> times,
        List<Series> series,
        Double target,
        List<Band> bands) {
    /** A line without target and bands. */
    public static Chart line(String title, String unit, List<Instant> times, List<Series> series) {
        return new Chart(title, unit, "line", times, series, null, List.of());
    }

    /** The same, with what is to be reached; null for nothing. */
    public Chart aimingAt(Double aim) {
        return new Chart(title, unit, kind, times, series, aim, bands);
    }

    /** The same, with times told apart. */
    public Chart with(List<Band> apart) {
        return new Chart(title, unit, kind, times, series, target, apart);
    }

    /**
     * One line.
     *
     * @param name what it is of, e.g. {@code stripe}
     * @param values one for each time; null where nothing is known, which is drawn as a gap and never as 0
     * @param counts what each value was made of, e.g. {@code 41 of 50}; null when the values are counts themselves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Series(String name, List<Double> values, List<String> counts) {}

    /**
     * A time told apart.
     *
     * @param from when it begins
     * @param until when it ends
     * @param name what it is, e.g. {@code maintenance}
     */
    public record Band(Instant from, Instant until, String name) {}
}
