package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Columns;
import com.saypro.hub.monitor.alert.engine.Engine;
import com.saypro.hub.monitor.alert.engine.Engine.Series;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is kept of the counts, by buckets of the sizes that the rules need. */
final class SignalTable {
    private static final int AT_ONCE = 5000;
    /** What no rule needs is kept so long, as an edit may be taken back. */
    private static final Duration UNNEEDED = Duration.ofDays(31);

    private static final String READ = """
            select source, grain, bucket, grp, item, events,
              least(greatest(value, -9e18), 9e18)::int8 as value
            from signal join unnest(?::int8[], ?::int4[], ?::int8[]) as needed (source, grain, first) using (source, grain)
            where bucket >= first order by bucket""";
    private static final String FOLD = """
            with gone as (delete from signal_delta where seq <= ? returning *)
            insert into signal (source, grain, bucket, grp, item, value, events)
            select source, grain, bucket - bucket %% grain, grp, item, sum(value), min(events)
            from gone, lateral %s join unnest(?::int8[], ?::int4[]) as needed (source, grain) using (source)
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (source, grain, bucket, grp, item) do update set value = signal.value + excluded.value""".formatted(DeltaTable.EACH);
    private static final String FORGET = """
            delete from signal using unnest(?::int8[], ?::int4[], ?::int8[]) as needed (source, grain, first)
            where signal.source = needed.source and signal.grain = needed.grain and signal.bucket < first""";
    private static final String FORGET_OTHERS = "delete from signal where bucket < ? and not source = any (?)";

    private final Connection connection;
    private final List<Series> needed;

    SignalTable(Connection connection, List<Series> needed) {
        this.connection = connection;
        this.needed = needed;
    }

    void read(Engine into, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(AT_ONCE);
            firsts(statement, now);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.restore(DeltaTable.delta(rows), rows.getLong("grain"));
                }
            }
        }
    }

    /** Folds in what came until a number. */
    void fold(long until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOLD)) {
            statement.setLong(1, until);
            Columns.of(statement, needed, 2).large(Series::source).number(series -> (int) series.grain());
            statement.executeUpdate();
        }
    }

    /** Forgets what no rule looks back to. */
    void forget(Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            firsts(statement, now);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(FORGET_OTHERS)) {
            statement.setLong(1, now.minus(UNNEEDED).getEpochSecond());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", needed.stream().map(Series::source).toArray()));
            statement.executeUpdate();
        }
    }

    private void firsts(PreparedStatement statement, Instant now) throws SQLException {
        Columns.of(statement, needed)
                .large(Series::source)
                .number(series -> (int) series.grain())
                .large(series -> now.getEpochSecond() - series.horizon() - series.grain());
    }
}
