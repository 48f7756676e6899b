package com.saypro.hub.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Texts of the same shape as others: a letter for a letter of its case, a digit for a digit, all else as it was. */
final class Likeness {
    private static final Pattern HEX = Pattern.compile("(?=.*[0-9])(?:[0-9a-f-]{6,}|[0-9A-F-]{6,})");
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int HEX_LETTERS = 6;
    private static final int FEW = 0xffff;

    private Likeness() {}

    /** Of an id: different ids give different likenesses but by rare chance. */
    static String of(String id) {
        return like(id, hash(id));
    }

    /** Of what a person could be found by: many texts share a likeness, so that it cannot be traced by trying them all. */
    static String vague(String text) {
        return like(text, few(text));
    }

    /** A number below 65,536 that equal texts share, and many others too. */
    static int few(String text) {
        return (int) hash(text) & FEW;
    }

    private static String like(String text, long seed) {
        Random random = new Random(seed);
        int letters = HEX.matcher(text).matches() ? HEX_LETTERS : LETTERS.length();
        StringBuilder likeness = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                // A number that begins with 0 would be no number.
                int least = i == 0 && text.length() > 1 && c != '0' ? 1 : 0;
                likeness.append(DIGITS.charAt(least + random.nextInt(DIGITS.length() - least)));
            } else if (Character.isLetter(c)) {
                String letter = String.valueOf(LETTERS.charAt(random.nextInt(letters)));
                likeness.append(Character.isUpperCase(c) ? letter.toUpperCase(Locale.ROOT) : letter);
            } else {
                likeness.append(c);
            }
        }
        return likeness.toString();
    }

    private static long hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
