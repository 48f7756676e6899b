package com.saypro.hub.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final int LAST = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** No rows yet. */
    public CopyIn() {
        write(() -> {
            out.write(HEADER);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    private interface Part {
        void write() throws IOException;
    }

    /** Begins a row of so many columns. */
    public CopyIn row(int columns) {
        return write(() -> out.writeShort(columns));
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
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    /** A {@code smallint}. */
    public CopyIn small(int value) {
        return write(() -> {
            out.writeInt(Short.BYTES);
            out.writeShort(value);
        });
    }

    /** An {@code integer}. */
    public CopyIn integer(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    /** A {@code boolean}. */
    public CopyIn truth(boolean value) {
        return bytes(new byte[] {(byte) (value ? 1 : 0)});
    }

    /** A {@code uuid}. */
    public CopyIn uuid(UUID value) {
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    /** A {@code jsonb}, in version 1 of its format. */
    public CopyIn json(String value) {
        return bytes(("\u0001" + value).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the rows; {@code statement} is a {@code copy … from stdin (format binary)}. */
    public void send(Connection connection, String statement) throws SQLException {
        write(() -> out.writeShort(LAST));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new ByteArrayInputStream(bytes.toByteArray()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CopyIn absent() {
        return write(() -> out.writeInt(-1));
    }

    private CopyIn bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    private CopyIn write(Part part) {
        try {
            part.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
