package com.saypro.hub.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Rows in PostgreSQL's binary copy format: the cheapest way in, for the client as for the server. */
public final class CopyIn {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final byte JSON_VERSION = 1;
    private static final int ABSENT = -1;
    private static final short LAST = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 18);

    /** No rows yet. */
    public CopyIn() {
        bytes.put(HEADER).putInt(0).putInt(0);
    }

    /** Begins a row of so many columns. */
    public CopyIn row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    /** A {@code text}; null is null. */
    public CopyIn text(String value) {
        return value == null ? absent() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A {@code timestamptz}, to the microsecond; null is null. */
    public CopyIn time(Instant value) {
        return value == null
                ? absent()
                : number((value.getEpochSecond() - EPOCH) * 1_000_000 + value.getNano() / 1_000);
    }

    /** A {@code bigint}; null is null. */
    public CopyIn number(Long value) {
        return value == null ? absent() : number(value.longValue());
    }

    /** A {@code bigint}. */
    public CopyIn number(long value) {
        value(Long.BYTES).putLong(value);
        return this;
    }

    /** A {@code smallint}. */
    public CopyIn small(int value) {
        value(Short.BYTES).putShort((short) value);
        return this;
    }

    /** An {@code integer}. */
    public CopyIn integer(int value) {
        value(Integer.BYTES).putInt(value);
        return this;
    }

    /** A {@code boolean}. */
    public CopyIn truth(boolean value) {
        value(Byte.BYTES).put((byte) (value ? 1 : 0));
        return this;
    }

    /** A {@code uuid}. */
    public CopyIn uuid(UUID value) {
        value(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** A {@code jsonb}, in version 1 of its format. */
    public CopyIn json(String value) {
        byte[] json = value.getBytes(StandardCharsets.UTF_8);
        value(Byte.BYTES + json.length).put(JSON_VERSION).put(json);
        return this;
    }

    /** Sends the rows; {@code statement} is a {@code copy … from stdin (format binary)}. */
    public void send(Connection connection, String statement) throws SQLException {
        room(Short.BYTES).putShort(LAST);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new ByteArrayInputStream(bytes.array(), 0, bytes.position()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CopyIn absent() {
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private CopyIn bytes(byte[] value) {
        value(value.length).put(value);
        return this;
    }

    /** Room for a value of that many bytes, behind its length. */
    private ByteBuffer value(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            int capacity = Math.max(2 * bytes.capacity(), bytes.position() + length);
            bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
        }
        return bytes;
    }
}
