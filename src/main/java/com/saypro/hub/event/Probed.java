package com.saypro.hub.event;

import java.time.Instant;
import java.util.Locale;

/**
 * What came of asking a vendor whether it is there.
 *
 * @param vendor the vendor's folder name
 * @param category the vendor's category
 * @param probe the probe's name in the vendor's file
 * @param at when it was asked
 * @param millis how long the answer took, or the wait for none
 * @param status the HTTP status; 0 for no answer
 * @param trouble what was wrong; null for nothing
 * @param reason what was wrong in one sentence; holds nothing that the vendor answered; null for nothing
 * @param certificateEnds when the certificate of the connection ends; null when there was none
 * @param terms what it means
 */
public record Probed(
        String vendor,
        Category category,
        String probe,
        Instant at,
        long millis,
        int status,
        Trouble trouble,
        String reason,
        Instant certificateEnds,
        ProbeTerms terms) {

    /** How far a probe came. */
    public enum Trouble {
        /** The name of the host has no address. */
        DNS,
        /** Nobody takes a connection there. */
        CONNECT,
        /** No encrypted connection comes about, e.g. as the certificate is over. */
        TLS,
        /** The answer does not come in time. */
        TIMEOUT,
        /** The connection breaks off before the answer is whole. */
        CUT,
        /** The answer has another status. */
        STATUS,
        /** The answer does not say what it should. */
        BODY;

        /** The word used in events and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the answer was as it should be, be it slow. */
    public boolean isGood() {
        return trouble == null;
    }

    /** Whether it was good, but took too long. */
    public boolean isSlow() {
        return isGood() && terms.slow() > 0 && millis > terms.slow();
    }
}
