package com.saypro.hub.reconcile;

/**
 * Which matches to list; null fields ask for all.
 *
 * @param rule the rule's name
 * @param status the word of a status, e.g. {@code under_amount}
 * @param broken the name of a break, e.g. {@code missing-payment}, or {@link #ANY}
 * @param vendor whose problem the break is
 * @param limit at most so many, 1 to 1000
 * @param cursor the place to go on from, as a page's {@code next} gave it
 */
public record MatchQuery(String rule, String status, String broken, String vendor, int limit, String cursor) {
    /** Asks by {@code broken} for whatever is a break. */
    public static final String ANY = "any";

    /** The same from another place on. */
    MatchQuery from(int limit, String cursor) {
        return new MatchQuery(rule, status, broken, vendor, limit, cursor);
    }
}
