package com.saypro.hub.reconcile.rule;

import java.time.Duration;

/**
 * A side that must not be missing.
 *
 * @param side the side's index
 * @param within how long after the first of the other sides it may come, by vendor time; then it is missing
 * @param onlyIf it is needed only if this holds; null: always. A comparison that cannot be made does not hold
 */
public record Need(int side, Duration within, Comparison onlyIf) {}
