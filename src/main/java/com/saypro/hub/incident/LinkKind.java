package com.saypro.hub.incident;

import java.util.Locale;
import java.util.stream.Stream;

/** How one incident is tied to another. */
public enum LinkKind {
    /** They have to do with each other. */
    RELATED("related"),
    /** It is the same problem. */
    DUPLICATE_OF("duplicated_by"),
    /** The other is why it happened. */
    CAUSED_BY("cause_of");

    private final String otherWay;

    LinkKind(String otherWay) {
        this.otherWay = otherWay;
    }

    /** The word used in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word as the other incident sees it. */
    String otherWay() {
        return otherWay;
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException when no kind has this word
     */
    public static LinkKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A link is one of related, duplicate_of, caused_by"));
    }
}
