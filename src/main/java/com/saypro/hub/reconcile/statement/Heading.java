package com.saypro.hub.reconcile.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Under what an entry stands in a statement. */
public enum Heading {
    /** Money from customers. */
    CHARGE,
    /** Money back to customers. */
    REFUND,
    /** Money that a dispute takes, or gives back. */
    DISPUTE,
    /** What the vendor takes for itself in an entry of its own. */
    FEE,
    /** Money to our bank, or from it. */
    PAYOUT,
    /** All else that moves what the vendor holds. */
    OTHER;

    /** The word in vendor files and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
