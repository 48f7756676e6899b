package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;
import java.util.List;

/**
 * So much, or so little.
 *
 * @param over the window
 * @param bound what is too much or too little; in minor units where money is summed up
 */
public record Threshold(Duration over, Bound bound) implements Condition {
    /** What was seen once is missed for so long. */
    private static final Duration MISSED = Duration.ofDays(7);

    @Override
    public String word() {
        return "threshold";
    }

    @Override
    public List<Need> needs() {
        return List.of(new Need(Figures.Side.WATCHED, over, bound.above() ? over : over.plus(MISSED)));
    }

    @Override
    public Reading read(Figures figures, boolean already) {
        double value = figures.last(Figures.Side.WATCHED, over);
        String currency = figures.currency();
        String text = Wording.amount(value, currency) + " in " + Wording.span(over);
        if (Double.isNaN(bound.limit().in(currency))) {
            return Reading.unknown(text + ", and no bound in " + currency);
        }
        if (!bound.above() && figures.watching().compareTo(over) < 0) {
            return Reading.unknown(text + ", and nobody was watching all the time");
        }
        return Reading.of(
                value,
                bound,
                currency,
                text + ", bound " + bound.words() + " "
                        + Wording.amount(bound.limit().in(currency), currency));
    }

    @Override
    public Duration quiet(Duration silent) {
        return bound.above() ? null : Duration.ZERO;
    }
}
