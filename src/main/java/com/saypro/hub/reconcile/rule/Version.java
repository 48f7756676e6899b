package com.saypro.hub.reconcile.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two rules say the same. */
final class Version {
    private static final int BYTES = 8;

    private Version() {}

    /** A digest of what is said, e.g. {@code 9f86d081884c7d65}. */
    static String of(String said) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
