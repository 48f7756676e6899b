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
final class CopyIn {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final int LAST = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyIn() {
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
    CopyIn row(int columns) {
        return write(() -> out.writeShort(columns));
    }

    CopyIn text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyIn time(Instant value) {
        return number((value.getEpochSecond() - EPOCH) * 1_000_000 + value.getNano() / 1_000);
    }

    CopyIn number(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    CopyIn integer(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    CopyIn truth(boolean value) {
        return bytes(new byte[] {(byte) (value ? 1 : 0)});
    }

    CopyIn uuid(UUID value) {
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    /** A {@code jsonb}, in version 1 of its format. */
    CopyIn json(String value) {
        return bytes(("\u0001" + value).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the rows; {@code statement} is a {@code copy … from stdin (format binary)}. */
    void send(Connection connection, String statement) throws SQLException {
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
