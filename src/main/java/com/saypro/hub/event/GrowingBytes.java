package com.saypro.hub.event;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that are written one value after another, the highest byte of a number first. */
final class GrowingBytes {
    private static final int BEGIN = 1024;

    private ByteBuffer bytes = ByteBuffer.allocate(BEGIN);

    int size() {
        return bytes.position();
    }

    GrowingBytes put(byte value) {
        room(Byte.BYTES).put(value);
        return this;
    }

    GrowingBytes put(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    GrowingBytes put(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    GrowingBytes put(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    /** Writes another number where one was written. */
    void set(int place, int value) {
        bytes.putInt(place, value);
    }

    byte[] all() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int wanted = Math.addExact(bytes.position(), more);
            bytes = ByteBuffer.allocate(Math.max(wanted, 2 * bytes.capacity())).put(bytes.flip());
        }
        return bytes;
    }
}
