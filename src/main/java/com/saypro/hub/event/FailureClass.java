package com.saypro.hub.event;

import java.util.Locale;

/** Whose failure it is, and so who can mend it. */
public enum FailureClass {
    /** The vendor sent it wrong. */
    VENDOR,
    /** Our mapping, secret or setting is wrong. */
    CONFIG,
    /** Valid, but its content is unusable. */
    DATA,
    /** Our infrastructure failed. */
    SYSTEM;

    /** The word used in dead letters, incidents and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException when no class has this word
     */
    public static FailureClass of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
