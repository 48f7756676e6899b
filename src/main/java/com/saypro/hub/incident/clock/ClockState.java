package com.saypro.hub.incident.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a clock stands. */
public enum ClockState {
    /** It runs, and its time is not over. */
    DUE,
    /** It was stopped in time. */
    MET,
    /** Its time was over before it was stopped, or is over now. */
    BREACHED,
    /** A person holds it for a reason, and its time is not over. */
    PAUSED;

    /** The word used in answers, tables and meters. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
