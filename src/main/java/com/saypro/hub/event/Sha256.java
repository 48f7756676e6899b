package com.saypro.hub.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests by SHA-256. */
public final class Sha256 {
    private Sha256() {}

    /** The digest, 32 bytes. */
    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The digest's first bytes in lower-case hexadecimal digits, two for each. */
    public static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(of(bytes), 0, length);
    }

    /** The same of a text in UTF-8. */
    public static String hex(String text, int length) {
        return hex(text.getBytes(StandardCharsets.UTF_8), length);
    }
}
