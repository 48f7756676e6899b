package com.saypro.hub.web.api;

/** How many items a list may answer. */
final class Limit {
    static final String DEFAULT = "100";
    private static final int MOST = 1000;

    private Limit() {}

    /**
     * The limit as asked for.
     *
     * @throws IllegalArgumentException unless it is 1 to 1000
     */
    static int of(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new IllegalArgumentException("limit is 1 to " + MOST + ", not " + asked);
        }
        return asked;
    }
}
