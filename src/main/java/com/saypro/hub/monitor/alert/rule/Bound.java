package com.saypro.hub.monitor.alert.rule;

/**
 * What a value must be above or below.
 *
 * @param above whether it is too much rather than too little
 * @param limit where that begins
 */
public record Bound(boolean above, Limit limit) {
    /** Whether a value is strictly above, or below; never where there is no limit for its currency. */
    public boolean isPassedBy(double value, String currency) {
        double at = limit.in(currency);
        return above ? value > at : value < at;
    }

    /** As people say it. */
    public String words() {
        return above ? "more than" : "less than";
    }
}
