package com.saypro.hub.reconcile.match;

import java.util.Locale;

/** Where a match stands. Missing is no status: it is an expected match whose time is over. */
public enum Status {
    /** A side is still to come. */
    EXPECTED,
    /** All is there and agrees, or a person said that it does. */
    POSTED,
    /** There is more than was expected. */
    OVER_AMOUNT,
    /** There is less than was expected. */
    UNDER_AMOUNT,
    /** What is no amount disagrees, or it cannot be told which items belong together. */
    DATA_MISMATCH,
    /** The sides are in different currencies, which are never added or compared. */
    CURRENCY_MISMATCH,
    /** The parts do not add up to the whole. */
    SPLIT_MISMATCH,
    /** A person said that the rest will not come. */
    PARTIALLY_RECONCILED,
    /** Its items are in another match now, or its rule is gone. */
    ARCHIVED,
    /** None of its items counts any more. */
    VOID;

    /** The word in tables, answers and rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word back. */
    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
