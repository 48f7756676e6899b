package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Columns;
import com.saypro.hub.monitor.alert.engine.Delta;
import com.saypro.hub.monitor.alert.engine.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What came lately, a row for each batch of events: its columns are arrays. Numbers grow in the order of the transactions, as only
 * one at a time writes.
 */
final class DeltaTable {
    /** The rows of a batch, in SQL. */
    static final String EACH =
            "unnest(sources, groups, buckets, items, vals, shown) as each (source, grp, bucket, item, value, events)";

    private static final String ADD = """
            insert into signal_delta (sources, groups, buckets, items, vals, shown)
            values (?::int8[], ?::text[], ?::int8[], ?::int8[], ?::int8[], ?::text[])""";
    private static final String AFTER = """
            select source, grp, bucket, item, value, events, seq
            from (select * from signal_delta where seq > ? order by seq limit 20) as batch,
            """ + EACH + " order by seq";

    private DeltaTable() {}

    static void add(Connection connection, List<Delta> deltas) throws SQLException {
        if (deltas.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, deltas)
                    .large(Delta::source)
                    .text(Delta::group)
                    .large(Delta::bucket)
                    .large(Delta::item)
                    .large(Delta::value)
                    .text(Delta::events);
            statement.executeUpdate();
        }
    }

    /** Has an engine count what came after a number; answers the number of the last. */
    static long read(Connection connection, long after, Engine into) throws SQLException {
        long last = after;
        long before;
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            do {
                before = last;
                statement.setLong(1, last);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        into.add(delta(rows));
                        last = rows.getLong("seq");
                    }
                }
            } while (last > before);
        }
        return last;
    }

    static Delta delta(ResultSet row) throws SQLException {
        return new Delta(
                row.getLong("source"),
                row.getString("grp"),
                row.getLong("bucket"),
                row.getLong("item"),
                row.getLong("value"),
                row.getString("events"));
    }
}
