package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;
import java.util.List;

/**
 * Too large or too small a part.
 *
 * @param over the window
 * @param bound as a part of 1
 * @param atLeast how much the whole must be before it says anything
 */
public record Ratio(Duration over, Bound bound, Limit atLeast) implements Condition {
    @Override
    public String word() {
        return "ratio";
    }

    @Override
    public List<Need> needs() {
        return List.of(new Need(Figures.Side.WATCHED, over, over), new Need(Figures.Side.WHOLE, over, over));
    }

    @Override
    public Reading read(Figures figures, boolean already) {
        double part = figures.last(Figures.Side.WATCHED, over);
        double whole = figures.last(Figures.Side.WHOLE, over);
        String currency = figures.currency();
        String counted = Wording.amount(part, currency) + " of " + Wording.amount(whole, currency);
        if (whole <= 0 || !(whole >= atLeast.in(currency))) {
            return Reading.unknown(counted + " in " + Wording.span(over) + ", too few to tell");
        }
        String text = counted + " (" + Wording.percent(part / whole) + ") in " + Wording.span(over) + ", bound "
                + bound.words() + " " + Wording.percent(bound.limit().number());
        return Reading.of(
                part / whole, new Bound(bound.above(), new Limit(bound.limit().number(), null)), null, text);
    }

    @Override
    public Duration quiet(Duration silent) {
        return Duration.ZERO;
    }
}
