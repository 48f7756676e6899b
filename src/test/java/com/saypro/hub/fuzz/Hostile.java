package com.saypro.hub.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Bodies that break readers. A vendor that is broken into could sign them. */
final class Hostile {
    private static final int DEEP = 100_000;

    private Hostile() {}

    static byte[] body(Chance chance, byte[] real) {
        String text = new String(real, StandardCharsets.UTF_8);
        return switch (chance.below(16)) {
            case 0 -> chance.oneIn(20) ? bytes("[".repeat(DEEP) + "]".repeat(DEEP)) : bytes("[".repeat(1200));
            case 1 -> chance.oneIn(20) ? bytes("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)) : bytes("{}{}");
            case 2 -> inserted(text, "\"deep\":" + "[".repeat(999) + "]".repeat(999));
            case 3 -> withBytes(text, chance.of(0xff, 0xc0, 0xed, 0xf8, 0x80));
            case 4 -> bytes(numbers(text, "1e999999999"));
            case 5 ->
                bytes(numbers(
                        text,
                        chance.of("9".repeat(chance.oneIn(50) ? 100_000 : 1100), "-1e-999999999", "1E+2147483648")));
            case 6 -> inserted(text, "\"id\":\"other\",\"id\":7,\"type\":null,\"data\":{},\"result\":[]");
            case 7 -> bytes(strings(text, "\\u0000"));
            case 8 -> bytes(strings(text, chance.of("\\ud800", "\\udfff\\ud800", "\\u202e\\ufeff\\uffff")));
            case 9 -> withBytes(text, 0);
            case 10 -> zipped(chance.oneIn(50) ? 10_000_000 : 10_000);
            case 11 -> chance.bytes(400);
            case 12 -> new byte[0];
            case 13 ->
                bytes(chance.of(
                        "null",
                        "7",
                        "\"\"",
                        "[]",
                        "{}",
                        "[null]",
                        "[[]]",
                        "NaN",
                        "\ufeff{}",
                        "'a'",
                        "{\"a\":1,}",
                        "/**/{}"));
            case 14 ->
                bytes(text.replaceAll(
                        "\"(created|occurredAt|updated_at|created_at|amount)\":[^,}]*",
                        "\"$1\":"
                                + chance.of(
                                        "-1",
                                        "\"x\"",
                                        "9223372036854775808",
                                        "[]",
                                        "1e400",
                                        "\"9999999-01-01T00:00:00Z\"")));
            default -> chance.mutated(real);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] inserted(String text, String members) {
        return bytes(text.replaceFirst("\\{", "{" + members + ","));
    }

    private static String numbers(String text, String number) {
        return text.replaceAll(":\\d+", ":" + number);
    }

    /** Puts something into every text, names of members not included. */
    private static String strings(String text, String something) {
        return text.replaceAll(":\"", ":\"" + something.replace("\\", "\\\\"));
    }

    /** A byte in the middle of every text. */
    private static byte[] withBytes(String text, int value) {
        String marked = text.replace(":\"", ":\"\u0001");
        byte[] bytes = bytes(marked);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) value : bytes[i];
        }
        return bytes;
    }

    static byte[] zipped(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
