package com.saypro.hub.incident.clock;

import java.util.Set;

/**
 * A clock as it was kept.
 *
 * @param reading how it stood when it was last read
 * @param turns how many entries of the history it was read from
 * @param told what was told of it
 */
record StoredClock(ClockReading reading, int turns, Set<String> told) {
    /** Whether nothing can change it any more, with so many entries in the history. */
    boolean isFinal(int now) {
        boolean taken = reading.clock() == ClockKind.ACKNOWLEDGE && !reading.unneeded();
        return reading.ended() != null && (taken || turns == now);
    }

    /** Whether its terms stay, whatever the policy says now: no change of it rewrites what ended or was over. */
    boolean isFixed() {
        return reading.ended() != null || reading.state() == ClockState.BREACHED;
    }

    Term term(SlaPolicy policy) {
        return new Term(reading.allowance(), reading.calendar(), policy.calendar(reading.calendar()));
    }
}
