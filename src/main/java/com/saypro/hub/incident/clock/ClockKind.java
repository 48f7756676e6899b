package com.saypro.hub.incident.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is timed. */
public enum ClockKind {
    /** From the first finding until a person first takes the incident in hand. */
    ACKNOWLEDGE,
    /** From the first finding until the incident is resolved for the last time. */
    RESOLVE;

    /** The word used in answers, tables and meters. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
