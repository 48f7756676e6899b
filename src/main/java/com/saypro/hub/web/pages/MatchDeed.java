package com.saypro.hub.web.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;

/** What a person may say of a match, as its page offers it. */
public enum MatchDeed {
    ACCEPT(
            "Accept",
            "It stays as it is, and is no break any more. Should anything in it change, it opens again.",
            "Accepted."),
    FIXED(
            "Fixed",
            "It was put right elsewhere, e.g. by a booking. Should anything in it change, it opens again.",
            "Closed as fixed."),
    MATCH("Match by hand", "What is in these matches belongs together, whatever the rule finds.", "Matched by hand."),
    POST("Post by force", "It counts as matched, although the rule says otherwise.", "Posted by force."),
    PARTIAL(
            "Nothing more comes",
            "What is there is all there will be: it is partially reconciled.",
            "Partially reconciled."),
    REOPEN("Reopen", "What was said of it is taken back, and the rule has its say again.", "Open again.");

    private static final Set<MatchDeed> OF_BREAKS = EnumSet.complementOf(EnumSet.of(REOPEN));
    private static final Set<MatchDeed> WHILE_OPEN = EnumSet.of(MATCH, POST, PARTIAL);

    private final String title;
    private final String means;
    private final String done;

    MatchDeed(String title, String means, String done) {
        this.title = title;
        this.means = means;
        this.done = done;
    }

    /** What may be said of a match. */
    static List<MatchDeed> of(MatchRow match) {
        if (match.closed()) {
            return List.of(REOPEN);
        }
        if (!match.open()) {
            return List.of();
        }
        return List.copyOf(match.broken() == null ? WHILE_OPEN : OF_BREAKS);
    }

    /**
     * Reads the word back.
     *
     * @throws NoSuchElementException when no deed has this word
     */
    static MatchDeed of(String word) {
        return EnumSet.allOf(MatchDeed.class).stream()
                .filter(deed -> deed.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No deed " + word));
    }

    /** The word in addresses, e.g. {@code accept}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What becomes of the match. */
    public String means() {
        return means;
    }

    /** What is said when it is done. */
    String done() {
        return done;
    }

    /** Whether it must be said why. */
    public boolean needsNote() {
        return this == ACCEPT;
    }

    /** Whether other matches must be named. */
    public boolean needsOthers() {
        return this == MATCH;
    }
}
