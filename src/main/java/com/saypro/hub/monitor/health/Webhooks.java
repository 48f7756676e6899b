package com.saypro.hub.monitor.health;

import java.time.Instant;

/**
 * How a vendor's webhooks come against their rhythm.
 *
 * @param last when the last one came; null for never
 * @param learned whether there are weeks enough to know the rhythm
 * @param usually how many usually come in a time as long as since the last one, at these hours of the week
 */
public record Webhooks(Instant last, boolean learned, double usually) {
    static final Webhooks NONE = new Webhooks(null, false, 0);
    private static final int SO_MANY = 20;

    /** Whether so many usually come in that time that none is no chance. */
    public boolean areMissed() {
        return learned && usually >= SO_MANY;
    }
}
