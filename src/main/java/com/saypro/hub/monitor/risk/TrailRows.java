package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done lately, in the database. */
final class TrailRows {
    private static final String READ = """
            select t.kind, t.name, t.kept::text from unnest(?::text[], ?::text[]) as asked (kind, name)
            join risk_trail t on t.kind = asked.kind and t.name = asked.name""";
    private static final String WRITE = """
            insert into risk_trail (kind, name, seen, kept)
            select kind, name, now(), kept::jsonb from unnest(?::text[], ?::text[], ?::text[]) as learned (kind, name, kept)
            on conflict (kind, name) do update set seen = excluded.seen, kept = excluded.kept""";

    private record Row(Key key, String kept) {}

    private final Map<Key, String> before = new HashMap<>();

    void read(Connection connection, Collection<Key> asked, Memory memory) throws SQLException {
        List<Key> keys = List.copyOf(asked);
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Columns.of(statement, keys).text(Key::kind).text(Key::name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Key key = new Key(rows.getString(1), rows.getString(2));
                    Trail trail = RiskJson.trail(rows.getString(3));
                    memory.trails().put(key, trail);
                    before.put(key, RiskJson.write(trail));
                }
            }
        }
    }

    /** Writes what is no longer as it was read. */
    void write(Connection connection, Memory memory) throws SQLException {
        List<Row> changed = new ArrayList<>();
        memory.trails().forEach((key, trail) -> {
            String kept = RiskJson.write(trail);
            if (!kept.equals(before.get(key))) {
                changed.add(new Row(key, kept));
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns.of(statement, changed)
                    .text(row -> row.key().kind())
                    .text(row -> row.key().name())
                    .text(Row::kept);
            statement.executeUpdate();
        }
    }
}
