package com.saypro.hub.monitor;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Which events were counted already by those that are being told the event log, round by round. */
public final class ToldTable {
    private final String add;
    private final String of;

    /** @param name its name in the database; it has the columns {@code round}, {@code day} and {@code id} */
    public ToldTable(String name) {
        add = "insert into " + name + """
                 (round, day, id) select ?, day::date, id from unnest(?::text[], ?::int8[]) as told (day, id)
                order by day, id on conflict do nothing returning day, id""";
        of = "select t.day, t.id from " + name + """
                 t join unnest(?::text[], ?::int8[]) as asked (day, id) on t.id = asked.id
                where t.round = ? and t.day = asked.day::date""";
    }

    /** Notes these, and answers those that were not noted before. */
    public Set<SeenKey> add(Connection connection, int round, List<SeenKey> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(add)) {
            statement.setInt(1, round);
            Columns.of(statement, keys, 2).text(key -> key.day().toString()).large(SeenKey::id);
            return SeenKey.read(statement);
        }
    }

    /** Which of these are noted. */
    public Set<SeenKey> of(Connection connection, int round, List<SeenKey> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(of)) {
            Columns.of(statement, keys).text(key -> key.day().toString()).large(SeenKey::id);
            statement.setInt(3, round);
            return SeenKey.read(statement);
        }
    }
}
