package com.saypro.hub.monitor.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What comes anyway and says how a vendor does. */
public enum Sign {
    /** Requests at the public door in a vendor's name; bad are those that nothing proved to be the vendor's. */
    DOOR,
    /** Firings of polls; bad are those that failed. */
    POLL,
    /** Deliveries; bad are those of which everything was known before. */
    DUPLICATE,
    /** Events; bad are those that came after newer ones of their entity. */
    LATE,
    /** Payments that were decided; bad are those that failed. */
    PAYMENT;

    /** The word used in answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sign of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
