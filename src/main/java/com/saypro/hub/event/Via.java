package com.saypro.hub.event;

import java.util.Locale;

/** How a delivery reached the hub. */
public enum Via {
    WEBHOOK,
    POLL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in events, {@code webhook} or {@code poll}. */
    public String word() {
        return word;
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
