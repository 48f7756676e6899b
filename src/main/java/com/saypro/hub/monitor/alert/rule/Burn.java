package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an objective allows is being used up too fast, in a long and a short window both.
 *
 * @param objective the part that must be good, e.g. 0.999
 * @param pairs the pairs of windows, the most urgent first
 * @param atLeast how much the whole must be in the long window before it says anything
 */
public record Burn(double objective, List<Pair> pairs, Limit atLeast) implements Condition {
    /**
     * Two windows.
     *
     * @param times how many times faster than the objective allows is too fast
     * @param over the long window, which tells that it matters
     * @param and the short one, which tells that it goes on
     * @param severity how urgent it is; null: as the rule says
     */
    public record Pair(double times, Duration over, Duration and, Severity severity) {
        Stream<Duration> windows() {
            return Stream.of(over, and);
        }
    }

    /** Those of the book on site reliability by Google: two that page, two that make a ticket. */
    public static final List<Pair> USUAL = List.of(
            new Pair(14.4, Duration.ofHours(1), Duration.ofMinutes(5), null),
            new Pair(6, Duration.ofHours(6), Duration.ofMinutes(30), null),
            new Pair(3, Duration.ofDays(1), Duration.ofHours(2), Severity.WARNING),
            new Pair(1, Duration.ofDays(3), Duration.ofHours(6), Severity.WARNING));

    @Override
    public String word() {
        return "burn";
    }

    @Override
    public List<Need> needs() {
        return pairs.stream()
                .flatMap(Pair::windows)
                .flatMap(window -> Stream.of(Figures.Side.values()).map(side -> new Need(side, window, window)))
                .toList();
    }

    @Override
    public Duration over() {
        return pairs.stream().map(Pair::over).max(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public Reading read(Figures figures, boolean already) {
        Reading first = null;
        for (Pair pair : pairs) {
            Reading reading = read(figures, pair);
            if (reading.holds()) {
                return reading;
            }
            first = first == null || !first.isKnown() ? reading : first;
        }
        return first;
    }

    private Reading read(Figures figures, Pair pair) {
        double whole = figures.last(Figures.Side.WHOLE, pair.over());
        double part = figures.last(Figures.Side.WATCHED, pair.over()) / whole;
        double now = part(figures, pair.and());
        if (whole <= 0 || !(whole >= atLeast.in(figures.currency())) || Double.isNaN(now)) {
            return Reading.unknown("too few in " + Wording.span(pair.over()) + " to tell");
        }
        double bound = pair.times() * (1 - objective);
        String text = Wording.percent(part) + " of " + Wording.amount(whole, figures.currency()) + " bad in "
                + Wording.span(pair.over()) + " and " + Wording.percent(now) + " in " + Wording.span(pair.and())
                + ", bound more than " + Wording.percent(bound) + ", " + Wording.number(pair.times())
                + " times what " + Wording.percent(objective) + " allows";
        double least = Math.min(part, now);
        return new Reading(true, least > bound, least, bound, text, pair.severity());
    }

    private static double part(Figures figures, Duration window) {
        double whole = figures.last(Figures.Side.WHOLE, window);
        return whole <= 0 ? Double.NaN : figures.last(Figures.Side.WATCHED, window) / whole;
    }

    @Override
    public Duration quiet(Duration silent) {
        return Duration.ZERO;
    }
}
