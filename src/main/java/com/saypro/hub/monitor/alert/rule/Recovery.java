package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;

/**
 * When an alert is over.
 *
 * @param bound what the value must reach again; null: it is enough that the condition does not hold
 * @param lasting for how long
 */
public record Recovery(Bound bound, Duration lasting) {
    /** Whether what was read looks like the end; what cannot be known does. */
    public boolean holds(Reading reading, String currency) {
        return bound == null ? !reading.holds() : !reading.isKnown() || bound.isPassedBy(reading.value(), currency);
    }
}
