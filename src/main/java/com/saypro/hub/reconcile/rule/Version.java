package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.Sha256;

/** Tells whether two rules say the same. */
final class Version {
    private static final int BYTES = 8;

    private Version() {}

    /** A digest of what is said, e.g. {@code 9f86d081884c7d65}. */
    static String of(String said) {
        return Sha256.hex(said, BYTES);
    }
}
