package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

class ColumnsTest {
    private static final String SQL = """
            select * from unnest(?::text[], ?::timestamptz[], ?::int4[], ?::int8[], ?::uuid[], ?::bool[], ?::bytea[])
              with ordinality as told (a, b, c, d, e, f, g, number) order by number""";

    private record Row(
            String text, Instant time, Integer number, Long large, UUID unique, Boolean truth, List<Byte> bytes) {}

    private static final Row FULL = new Row(
            "a,{}\"\\ NULL \n ș € \uD83D\uDE00",
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            UUID.fromString("ffffffff-0000-4000-8000-00000000000f"),
            true,
            List.of((byte) 0, (byte) -1));
    private static final Row EMPTY =
            new Row("", Instant.parse("9999-12-31T00:00:00Z"), 0, 0L, new UUID(0, 0), false, List.of());
    private static final Row NOTHING = new Row(null, null, null, null, null, null, null);

    @Test
    void whatIsLaidInComesOutAgain() {
        assertThat(told(List.of(FULL, NOTHING, EMPTY))).containsExactly(FULL, NOTHING, EMPTY);
    }

    @Test
    void noRowsAreAnEmptyArray() {
        assertThat(told(List.of())).isEmpty();
    }

    @Test
    void manyRowsAreNoMatter() {
        List<Row> many = Collections.nCopies(20_000, FULL);

        assertThat(told(many)).isEqualTo(many);
    }

    @Test
    void timesAreKeptToTheNearestMicrosecond() {
        Row fine = new Row(null, Instant.parse("2026-01-31T10:00:00.123456789Z"), null, null, null, null, null);

        assertThat(told(List.of(fine)))
                .extracting(Row::time)
                .containsExactly(Instant.parse("2026-01-31T10:00:00.123457Z"));
    }

    private static List<Row> told(List<Row> rows) {
        return RoomsOnPostgres.bean(JdbcTemplate.class)
                .execute((ConnectionCallback<List<Row>>) connection -> told(connection, rows));
    }

    private static List<Row> told(Connection connection, List<Row> rows) throws SQLException {
        List<Row> told = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            Columns.of(statement, rows)
                    .text(Row::text)
                    .time(Row::time)
                    .number(Row::number)
                    .large(Row::large)
                    .uuid(Row::unique)
                    .truth(Row::truth)
                    .bytes(row -> row.bytes() == null ? null : bytes(row.bytes()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    told.add(new Row(
                            row.getString(1),
                            Times.read(row, 2),
                            row.getObject(3, Integer.class),
                            row.getObject(4, Long.class),
                            row.getObject(5, UUID.class),
                            row.getObject(6, Boolean.class),
                            row.getBytes(7) == null ? null : listed(row.getBytes(7))));
                }
            }
        }
        return told;
    }

    private static byte[] bytes(List<Byte> all) {
        byte[] bytes = new byte[all.size()];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = all.get(i));
        return bytes;
    }

    private static List<Byte> listed(byte[] bytes) {
        return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
    }
}
