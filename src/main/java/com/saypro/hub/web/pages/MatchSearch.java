package com.saypro.hub.web.pages;

import com.saypro.hub.reconcile.MatchQuery;

/**
 * Which matches of a rule someone looks at; empty fields do not narrow the search.
 *
 * @param broken the name of a break; {@code any} for every break
 * @param status the word of a status
 * @param vendor whose problem the break is
 */
public record MatchSearch(String broken, String status, String vendor) {
    MatchQuery of(String rule, int limit, String cursor) {
        return new MatchQuery(rule, given(status), given(broken), given(vendor), limit, cursor);
    }

    /** Whether it asks for all. */
    public boolean forAll() {
        return broken.isEmpty() && status.isEmpty() && vendor.isEmpty();
    }

    private static String given(String value) {
        return value.isEmpty() ? null : value.strip();
    }
}
