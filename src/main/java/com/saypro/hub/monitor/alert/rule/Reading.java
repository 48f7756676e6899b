package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.Severity;

/**
 * What a condition is at a moment.
 *
 * @param isKnown whether there is enough to tell
 * @param holds whether the condition holds
 * @param value the number that is compared: a count, minor units, a part of 1, or how often the usual
 * @param bound what it is compared with
 * @param text both in words, with the window
 * @param severity how urgent it is; null: as the rule says
 */
public record Reading(boolean isKnown, boolean holds, double value, double bound, String text, Severity severity) {
    /** There is not enough to tell. */
    static Reading unknown(String text) {
        return new Reading(false, false, Double.NaN, Double.NaN, text, null);
    }

    /** A value, held against a bound. */
    static Reading of(double value, Bound bound, String currency, String text) {
        return new Reading(
                true, bound.isPassedBy(value, currency), value, bound.limit().in(currency), text, null);
    }
}
