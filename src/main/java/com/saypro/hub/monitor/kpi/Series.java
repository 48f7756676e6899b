package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Sha256;
import java.time.Duration;

/**
 * What is counted, shared by all figures that say the same.
 *
 * @param said its definition as JSON
 * @param measure what that means
 * @param horizon how long a single entity is remembered after its last event
 */
public record Series(String said, Measure measure, Duration horizon) {
    /** Grows when the same words come to count otherwise. */
    private static final int GRAMMAR = 1;

    private static final int BYTES = 12;

    /** Tells whether two say the same. */
    String version() {
        return Sha256.hex(GRAMMAR + said, BYTES);
    }
}
