package com.saypro.hub.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random choices that a seed repeats. */
final class Chance {
    private static final int MOST_CHANGES = 4;
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[1 + random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A text of printable characters. */
    String word(int most) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + below(most); i > 0; i--) {
            word.append((char) ('!' + below('~' - '!' + 1)));
        }
        return word.toString();
    }

    /** The bytes with a few of them flipped, inserted, deleted, doubled or cut off: never the same bytes. */
    byte[] mutated(byte[] original) {
        byte[] bytes = original;
        for (int i = 1 + below(MOST_CHANGES); i > 0 || Arrays.equals(bytes, original); i--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes(8);
        }
        int from = below(bytes.length);
        int to = Math.min(bytes.length, from + 1 + below(16));
        return switch (below(5)) {
            case 0 -> flipped(bytes, from);
            case 1 -> joined(bytes, from, bytes(8), from);
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            default -> Arrays.copyOf(bytes, from);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << below(8));
        return changed;
    }

    /** What stands before one place, something else, and what stands from another place on. */
    private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, before);
        all.writeBytes(middle);
        all.write(bytes, after, bytes.length - after);
        return all.toByteArray();
    }
}
