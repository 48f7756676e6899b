package com.saypro.hub.reconcile.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * What must agree. It is looked at when every side that it speaks of is there.
 *
 * @param name what it is about, e.g. {@code amount}; part of the break's name
 * @param comparison what is compared
 * @param onlyIf it must agree only if this holds; null: always. A comparison that cannot be made does not hold
 * @param tolerance how far apart the sums may be
 * @param within how long after the match's last event they may disagree; then it is a break
 * @param split whether sums that disagree are a split mismatch, rather than over or under
 * @param otherCurrency whether sums in different currencies are passed over, rather than a currency mismatch
 */
public record Agreement(
        String name,
        Comparison comparison,
        Comparison onlyIf,
        Tolerance tolerance,
        Duration within,
        boolean split,
        boolean otherCurrency) {

    /**
     * How far apart sums may be: by the percentage or by the amount, whichever allows more.
     *
     * @param percent of the right sum; 0 for none
     * @param minor in minor units, or as a number; 0 for none
     * @param byCurrency minor units by currency, in place of {@code minor}
     */
    public record Tolerance(BigDecimal percent, long minor, Map<String, Long> byCurrency) {
        /** None at all. */
        public static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, 0, Map.of());
    }
}
