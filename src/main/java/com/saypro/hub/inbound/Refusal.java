package com.saypro.hub.inbound;

/** Why a request is not taken. */
enum Refusal {
    NO_VENDOR("no-vendor", 503, 30),
    NO_SECRET("no-secret", 503, 30),
    NO_KEY("no-key", 503, 5),
    WRONG_METHOD("wrong-method", 405, 0),
    TOO_MANY("too-many", 429, 1),
    TOO_LARGE("too-large", 413, 0),
    WRONG_TYPE("wrong-type", 415, 0),
    UNSIGNED("unsigned", 401, 0);

    private final String word;
    private final int status;
    private final int retryAfter;

    Refusal(String word, int status, int retryAfter) {
        this.word = word;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The word used in metrics. */
    String word() {
        return word;
    }

    /** The HTTP status of the answer. */
    int status() {
        return status;
    }

    /** After how many seconds the vendor should try again; 0 when that would change nothing. */
    int retryAfter() {
        return retryAfter;
    }
}
