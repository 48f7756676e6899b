package com.saypro.hub.event;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Lays rows into a statement as one array parameter a column: one round trip whatever the number of rows. */
public final class Columns<T> {
    private final PreparedStatement statement;
    private final List<T> rows;
    private int index;

    private Columns(PreparedStatement statement, List<T> rows, int first) {
        this.statement = statement;
        this.rows = rows;
        index = first - 1;
    }

    /** Begins with the statement's first parameter. */
    public static <T> Columns<T> of(PreparedStatement statement, List<T> rows) {
        return of(statement, rows, 1);
    }

    /** Begins with a later parameter, counted from 1. */
    public static <T> Columns<T> of(PreparedStatement statement, List<T> rows, int first) {
        return new Columns<>(statement, rows, first);
    }

    /** The next parameter as {@code text[]}. */
    public Columns<T> text(Function<T, String> column) throws SQLException {
        return set(ArrayType.TEXT, column);
    }

    /** The next parameter as {@code timestamptz[]}. */
    public Columns<T> time(Function<T, Instant> column) throws SQLException {
        return set(ArrayType.TIME, column);
    }

    /** The next parameter as {@code int[]}. */
    public Columns<T> number(Function<T, Integer> column) throws SQLException {
        return set(ArrayType.NUMBER, column);
    }

    /** The next parameter as {@code bigint[]}. */
    public Columns<T> large(Function<T, Long> column) throws SQLException {
        return set(ArrayType.LARGE, column);
    }

    /** The next parameter as {@code uuid[]}. */
    public Columns<T> uuid(Function<T, UUID> column) throws SQLException {
        return set(ArrayType.UNIQUE, column);
    }

    /** The next parameter as {@code bool[]}. */
    public Columns<T> truth(Function<T, Boolean> column) throws SQLException {
        return set(ArrayType.TRUTH, column);
    }

    /** The next parameter as {@code bytea[]}. */
    public Columns<T> bytes(Function<T, byte[]> column) throws SQLException {
        return set(ArrayType.BYTES, column);
    }

    private <V> Columns<T> set(ArrayType<V> type, Function<T, V> column) throws SQLException {
        statement.setArray(++index, type.of(statement.getConnection(), rows, column));
        return this;
    }
}
