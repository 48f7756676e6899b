package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;
import java.util.List;

/**
 * Nothing, though usually something comes.
 *
 * @param over for how long nothing came
 * @param against how long before the usual is learned from; from 7 days on, of the same hour of the week
 * @param atLeast how much must be usual before it says anything
 */
public record Absence(Duration over, Duration against, Limit atLeast) implements Condition {
    /** What is not usual now may be a little later. */
    private static final Duration LATER = Duration.ofMinutes(1);

    @Override
    public String word() {
        return "absence";
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
        double least = atLeast.in(figures.currency());
        String text = Wording.amount(value, figures.currency()) + " in " + Wording.span(over);
        if (value > 0) {
            return new Reading(true, false, value, least, text, null);
        }
        if (figures.watching().compareTo(over) < 0) {
            return Reading.unknown(text + ", and nobody was watching all the time");
        }
        double usual = Usual.best(figures, over, against);
        if (already) {
            return new Reading(true, true, 0, least, "still nothing in " + Wording.span(over), null);
        }
        if (!(usual >= least)) {
            return Reading.unknown(text + ", too little is usual to tell");
        }
        return new Reading(
                true,
                true,
                0,
                least,
                "nothing in " + Wording.span(over) + ", usual " + Wording.amount(usual, figures.currency()) + ", bound "
                        + Wording.amount(least, figures.currency()),
                null);
    }

    @Override
    public Duration quiet(Duration silent) {
        return silent.compareTo(over) < 0 ? over.minus(silent) : LATER;
    }
}
