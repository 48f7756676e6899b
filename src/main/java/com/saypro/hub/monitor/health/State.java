package com.saypro.hub.monitor.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a vendor does. */
public enum State {
    /** It answers as it should. */
    UP,
    /** It answers, but slowly, or not all that it should. */
    DEGRADED,
    /** It does not answer. */
    DOWN,
    /** It is being maintained, as it said before. */
    MAINTENANCE,
    /** Nobody looked, or nothing says it. */
    UNKNOWN;

    /** The word used in answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word back. */
    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the vendor can be used, be it with trouble. */
    public boolean isAvailable() {
        return this == UP || this == DEGRADED;
    }
}
