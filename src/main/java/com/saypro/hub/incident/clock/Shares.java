package com.saypro.hub.incident.clock;

import java.util.List;

/**
 * Shares of a clock's time at which something happens, in percent, rising.
 *
 * @param acknowledge of the time to acknowledge
 * @param resolve of the time to resolve
 */
record Shares(List<Integer> acknowledge, List<Integer> resolve) {
    static final Shares NONE = new Shares(List.of(), List.of());

    List<Integer> of(ClockKind clock) {
        return clock == ClockKind.ACKNOWLEDGE ? acknowledge : resolve;
    }
}
