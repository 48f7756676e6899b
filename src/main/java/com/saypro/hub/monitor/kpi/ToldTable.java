package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Columns;
import com.saypro.hub.monitor.SeenKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which events a round of making series from the log has counted that may be told once more: those that come live while it
 * lasts, and those of the log that nobody has watched yet.
 */
final class ToldTable {
    private static final String ADD = """
            insert into kpi_told (round, day, id) select ?, day::date, id from unnest(?::text[], ?::int8[]) as told (day, id)
            order by day, id on conflict do nothing returning day, id""";
    private static final String OF = """
            select t.day, t.id from kpi_told t join unnest(?::text[], ?::int8[]) as asked (day, id) on t.id = asked.id
            where t.round = ? and t.day = asked.day::date""";
    private static final String SETTLE = """
            delete from kpi_told t where round = ?
            and (noted < current_date - 31 or exists (select from monitor_seen s where s.day = t.day and s.id = t.id))""";

    private ToldTable() {}

    /** Notes these, and answers those that were not noted before. */
    static Set<SeenKey> add(Connection connection, int round, List<SeenKey> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, round);
            Columns.of(statement, keys, 2).text(key -> key.day().toString()).large(SeenKey::id);
            return read(statement);
        }
    }

    /** Which of these are noted. */
    static Set<SeenKey> of(Connection connection, int round, List<SeenKey> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF)) {
            Columns.of(statement, keys).text(key -> key.day().toString()).large(SeenKey::id);
            statement.setInt(3, round);
            return read(statement);
        }
    }

    private static Set<SeenKey> read(PreparedStatement statement) throws SQLException {
        Set<SeenKey> keys = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(new SeenKey(rows.getObject(1, LocalDate.class), rows.getLong(2)));
            }
        }
        return keys;
    }

    /** Forgets those that come no more; answers whether none is left. */
    static boolean settle(Connection connection, int round) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(SETTLE);
                PreparedStatement left = connection.prepareStatement("select from kpi_told where round = ? limit 1")) {
            forget.setInt(1, round);
            forget.executeUpdate();
            left.setInt(1, round);
            try (ResultSet rows = left.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
