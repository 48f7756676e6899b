package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.event.Severity;
import java.time.Instant;

/**
 * Where an alert stands that is not well.
 *
 * @param pending since when the condition holds
 * @param firing since when it fires; null while it must still last
 * @param recovering since when it looks like the end; null while it does not
 * @param severity how urgent it was said to be
 * @param text the numbers in words, as they last were
 */
public record AlertState(Instant pending, Instant firing, Instant recovering, Severity severity, String text) {
    /** Whether it fires. */
    public boolean isFiring() {
        return firing != null;
    }

    AlertState fired(Instant at) {
        return new AlertState(pending, at, null, severity, text);
    }

    AlertState recoveringSince(Instant at) {
        return new AlertState(pending, firing, at, severity, text);
    }

    AlertState with(Severity raised, String words) {
        return new AlertState(pending, firing, recovering, raised, words);
    }
}
