package com.saypro.hub.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What PostgreSQL takes from one connection that does nothing but insert: the rows that the hub has just written, with
 * other ids, into the same table with its indexes, 500 in a transaction.
 */
final class RawInsert {
    private static final int BATCH = 500;
    private static final int ID_END = 12;
    private static final Set<String> IDS = Set.of("id", "subject", "event", "delivery");

    private record Column(String name, String type) {}

    private final Connection connection;
    private final String table;
    private final List<Column> columns;
    private final List<String[]> rows;

    private RawInsert(Connection connection, String table, List<Column> columns, List<String[]> rows) {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    /** The rows that a query finds in a table; each time this is called they get other ids. */
    static RawInsert of(Connection connection, String table, String where, int round) throws SQLException {
        List<Column> columns = columns(connection, table);
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table + " " + where)) {
            while (found.next()) {
                String[] row = new String[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    String name = columns.get(i).name();
                    row[i] = IDS.contains(name) ? otherId(found.getString(name), round) : found.getString(name);
                }
                rows.add(row);
            }
        }
        return new RawInsert(connection, table, columns, rows);
    }

    int rows() {
        return rows.size();
    }

    /** Seconds that it takes to insert all rows from one place to another, one array for each column. */
    double byArrays(int from, int to) throws SQLException {
        String sql = "insert into " + table + names()
                + columns.stream()
                        .map(column -> "?::" + column.type() + "[]")
                        .collect(Collectors.joining(", ", " select * from unnest(", ")"));
        return timed(sql, from, to, (statement, batch) -> {
            for (int c = 0; c < columns.size(); c++) {
                int column = c;
                Object[] values = batch.stream().map(row -> row[column]).toArray();
                statement.setArray(
                        c + 1, connection.createArrayOf(columns.get(c).type(), values));
            }
            statement.executeUpdate();
        });
    }

    /** The same as a batch that the driver rewrites to multi-row inserts. */
    double byRewriting(int from, int to) throws SQLException {
        String sql = "insert into " + table + names()
                + columns.stream()
                        .map(column -> "?::" + column.type())
                        .collect(Collectors.joining(", ", " values (", ")"));
        return timed(sql, from, to, (statement, batch) -> {
            for (String[] row : batch) {
                for (int c = 0; c < row.length; c++) {
                    statement.setString(c + 1, row[c]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    private interface Write {
        void write(PreparedStatement statement, List<String[]> batch) throws SQLException;
    }

    private double timed(String sql, int from, int to, Write write) throws SQLException {
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = from; i < to; i += BATCH) {
                write.write(statement, rows.subList(i, Math.min(to, i + BATCH)));
                connection.commit();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        connection.setAutoCommit(true);
        return seconds;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"));
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select column_name, udt_name from information_schema.columns"
                        + " where table_name = '" + table + "' and table_schema = 'public' and is_identity = 'NO'"
                        + " and is_generated = 'NEVER' and column_default is null order by ordinal_position")) {
            while (found.next()) {
                columns.add(new Column(found.getString(1), found.getString(2)));
            }
        }
        return columns;
    }

    /** The hexadecimal digits at its end turned, so that it lies elsewhere in an index. */
    private static String otherId(String id, int round) {
        int end = Math.max(0, id.length() - ID_END);
        return id.substring(0, end)
                + IntStream.range(end, id.length())
                        .mapToObj(i -> turned(id.charAt(i), round))
                        .map(String::valueOf)
                        .collect(Collectors.joining());
    }

    private static char turned(char each, int round) {
        if (Character.isDigit(each)) {
            return (char) ('0' + (each - '0' + round) % 10);
        }
        return each >= 'a' && each <= 'f' ? (char) ('a' + (each - 'a' + round) % 6) : each;
    }
}
