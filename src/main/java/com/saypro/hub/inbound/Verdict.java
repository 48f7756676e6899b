package com.saypro.hub.inbound;

/** What a look at a request's proof came to. */
public enum Verdict {
    /** It is the vendor's. */
    PROVEN,
    /** Nothing shows that it is the vendor's. */
    UNPROVEN,
    /** The key that could prove it is not here yet; it is being fetched, and the same request may be proven soon. */
    PENDING;

    static Verdict of(boolean isProven) {
        return isProven ? PROVEN : UNPROVEN;
    }
}
