package com.saypro.hub.event;

import java.util.Locale;

/** How a delivery reached the hub. */
public enum Via {
    WEBHOOK,
    POLL;

    /** The word used in events, {@code webhook} or {@code poll}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Via of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
