package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;
import java.util.List;

/**
 * More, or less, than usual.
 *
 * @param over the window
 * @param against how long before it the usual is learned from
 * @param bound how many times the usual
 * @param atLeast how much must be usual before it says anything
 */
public record Rate(Duration over, Duration against, Bound bound, Limit atLeast) implements Condition {
    @Override
    public String word() {
        return "rate";
    }

    @Override
    public List<Need> needs() {
        return List.of(
                new Need(Figures.Side.WATCHED, over, over),
                new Need(Figures.Side.WATCHED, against, Usual.horizon(over, against)));
    }

    @Override
    public Reading read(Figures figures, boolean already) {
        double value = figures.last(Figures.Side.WATCHED, over);
        double usual = Usual.mean(figures, over, against);
        String currency = figures.currency();
        String counted = Wording.amount(value, currency) + " in " + Wording.span(over);
        if (!(usual > 0) || !(usual >= atLeast.in(currency))) {
            return Reading.unknown(counted + ", too little is usual to tell");
        }
        if (!bound.above() && figures.watching().compareTo(over) < 0) {
            return Reading.unknown(counted + ", and nobody was watching all the time");
        }
        String text = counted + ", " + Wording.number(value / usual) + " times the usual "
                + Wording.amount(usual, currency) + ", bound " + bound.words() + " "
                + Wording.number(bound.limit().number()) + " times";
        return Reading.of(value / usual, bound, null, text);
    }

    @Override
    public Duration quiet(Duration silent) {
        return bound.above() ? null : Duration.ZERO;
    }
}
