package com.saypro.hub.event;

import java.util.Locale;

/** How urgent a finding is, most urgent first. */
public enum Severity {
    CRITICAL,
    ERROR,
    WARNING,
    INFO;

    /** The word used in findings, incidents and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException when no severity has this word
     */
    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
