package com.saypro.hub.reconcile.match;

import com.fasterxml.jackson.annotation.JsonValue;
import com.saypro.hub.event.Money;
import java.util.Locale;

/**
 * What an agreement compares in a match, and what it comes to.
 *
 * @param agreement its name, e.g. {@code amount}
 * @param left what is compared, as the rule writes it, e.g. {@code payment.amount}
 * @param leftIs what that is, for a person; null when it is not there or not known
 * @param operator what it must be, e.g. {@code =}
 * @param right what it is compared with, as the rule writes it
 * @param rightIs what that is; null when it is not there or not known
 * @param outcome how they are to each other
 * @param apart by how much money they differ; null where it is none
 * @param why why one of them is not known; null where both are
 */
public record Compared(
        String agreement,
        String left,
        String leftIs,
        String operator,
        String right,
        String rightIs,
        Outcome outcome,
        Money apart,
        String why) {
    /** How two sums are to each other. */
    public enum Outcome {
        /** As they must be, within the tolerance. */
        AGREES,
        DIFFERS,
        /** In different currencies, which are never compared. */
        OTHER_CURRENCY,
        /** One of them cannot be known. */
        UNKNOWN,
        /** A side is not there. */
        INCOMPLETE;

        /** The word in answers, e.g. {@code other_currency}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
