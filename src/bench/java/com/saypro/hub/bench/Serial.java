package com.saypro.hub.bench;

import java.util.HexFormat;

/**
 * Numbers in a row, written so that they look random, as vendors' ids do, and can be read back. Ids that ascend would meet
 * the same warm page of an index time and again.
 */
final class Serial {
    private static final int DIGITS = 16;
    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long BACK = inverse();

    private Serial() {}

    /** 16 hexadecimal digits. */
    static String write(long number) {
        return HexFormat.of().toHexDigits(Long.reverseBytes(number * ODD));
    }

    /** The number behind the last 16 hexadecimal digits of an id, dashes left out. */
    static long read(String id) {
        String digits = id.replace("-", "");
        return Long.reverseBytes(Long.parseUnsignedLong(digits, digits.length() - DIGITS, digits.length(), 16)) * BACK;
    }

    /** By Newton's method: each step doubles the number of bits that are right. */
    private static long inverse() {
        long inverse = ODD;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - ODD * inverse;
        }
        return inverse;
    }
}
