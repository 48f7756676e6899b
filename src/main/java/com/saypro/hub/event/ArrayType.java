package com.saypro.hub.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * A kind of array parameter, in PostgreSQL's binary format: no value is written as text by us, nor read as text by the server.
 *
 * @param array its number in PostgreSQL
 * @param element that of its elements
 * @param writer writes one element that is not null
 */
record ArrayType<V>(int array, int element, Writer<V> writer) {
    static final ArrayType<String> TEXT = new ArrayType<>(
            Oid.TEXT_ARRAY, Oid.TEXT, (value, bytes) -> bytes.put(value.getBytes(StandardCharsets.UTF_8)));
    static final ArrayType<byte[]> BYTES =
            new ArrayType<>(Oid.BYTEA_ARRAY, Oid.BYTEA, (value, bytes) -> bytes.put(value));
    static final ArrayType<Integer> NUMBER =
            new ArrayType<>(Oid.INT4_ARRAY, Oid.INT4, (value, bytes) -> bytes.put(value));
    static final ArrayType<Long> LARGE = new ArrayType<>(Oid.INT8_ARRAY, Oid.INT8, (value, bytes) -> bytes.put(value));
    static final ArrayType<Boolean> TRUTH =
            new ArrayType<>(Oid.BOOL_ARRAY, Oid.BOOL, (value, bytes) -> bytes.put((byte) (value ? 1 : 0)));
    static final ArrayType<Instant> TIME =
            new ArrayType<>(Oid.TIMESTAMPTZ_ARRAY, Oid.TIMESTAMPTZ, (value, bytes) -> bytes.put(micros(value)));
    static final ArrayType<UUID> UNIQUE = new ArrayType<>(
            Oid.UUID_ARRAY,
            Oid.UUID,
            (value, bytes) -> bytes.put(value.getMostSignificantBits()).put(value.getLeastSignificantBits()));

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1000;
    /** A length that stands for null. */
    private static final int NULL = -1;

    /** Writes a value. */
    interface Writer<V> {
        void write(V value, GrowingBytes bytes);
    }

    /** A column of rows as a parameter. */
    <T> java.sql.Array of(Connection connection, List<T> rows, Function<T, V> column) throws SQLException {
        GrowingBytes bytes = new GrowingBytes();
        bytes.put(rows.isEmpty() ? 0 : 1).put(1).put(element); // dimensions, whether there may be nulls
        if (!rows.isEmpty()) {
            bytes.put(rows.size()).put(1); // counted from 1
        }
        for (T row : rows) {
            V value = column.apply(row);
            int length = bytes.size();
            bytes.put(NULL);
            if (value != null) {
                writer.write(value, bytes);
                bytes.set(length, bytes.size() - length - Integer.BYTES);
            }
        }
        return new PgArray(connection.unwrap(BaseConnection.class), array, bytes.all());
    }

    private static long micros(Instant time) {
        Duration since = Duration.between(EPOCH, time);
        return Math.multiplyExact(since.getSeconds(), MICROS_A_SECOND)
                + (since.getNano() + NANOS_A_MICRO / 2) / NANOS_A_MICRO;
    }
}
