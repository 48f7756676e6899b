package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What is usual, in the database. */
final class UsualRows {
    private static final String READ = """
            select u.kind, u.name, u.amounts from unnest(?::text[], ?::text[]) as asked (kind, name)
            join risk_usual u on u.kind = asked.kind and u.name = asked.name""";
    private static final String WRITE = """
            insert into risk_usual (kind, name, seen, amounts)
            select kind, name, now(), amounts::int8[] from unnest(?::text[], ?::text[], ?::text[]) as learned (kind, name, amounts)
            on conflict (kind, name) do update set seen = excluded.seen, amounts = excluded.amounts""";

    private UsualRows() {}

    static void read(Connection connection, Collection<Key> asked, Memory memory) throws SQLException {
        List<Key> keys = List.copyOf(asked);
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Columns.of(statement, keys).text(Key::kind).text(Key::name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Key key = new Key(rows.getString(1), rows.getString(2));
                    Segment segment = Segment.valueOf(key.kind().toUpperCase(Locale.ROOT));
                    Long[] amounts = (Long[]) rows.getArray(3).getArray();
                    memory.usuals()
                            .put(
                                    key,
                                    new Usual(
                                            segment.most(),
                                            Arrays.stream(amounts)
                                                    .mapToLong(Long::longValue)
                                                    .toArray()));
                }
            }
        }
    }

    static void write(Connection connection, Memory memory) throws SQLException {
        List<Map.Entry<Key, Usual>> changed = memory.usuals().entrySet().stream()
                .filter(each -> each.getValue().changed())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns.of(statement, changed)
                    .text(each -> each.getKey().kind())
                    .text(each -> each.getKey().name())
                    .text(each -> LongStream.of(each.getValue().amounts())
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(",", "{", "}")));
            statement.executeUpdate();
        }
    }
}
