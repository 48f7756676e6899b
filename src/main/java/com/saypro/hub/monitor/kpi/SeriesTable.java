package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of what is counted. */
@Component
class SeriesTable {
    private static final String ALL =
            "select number, version, said, round, building, unsettled, whole_since from kpi_series order by number";
    private static final String ADD = """
            insert into kpi_series (version, said, round, building, unsettled, whole_since)
            select version, said, (select coalesce(max(round), 0) + 1 from kpi_series), true, true, ?
            from unnest(?::text[], ?::text[]) as added (version, said) on conflict do nothing""";
    private final JdbcTemplate jdbc;

    SeriesTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<SeriesRow> all() {
        return jdbc.execute((ConnectionCallback<List<SeriesRow>>) SeriesTable::all);
    }

    static List<SeriesRow> all(Connection connection) throws SQLException {
        List<SeriesRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new SeriesRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        Times.read(row, 7)));
            }
        }
        return rows;
    }

    /** Enters new ones, to be made together from the event log. */
    static void add(Connection connection, Collection<Series> series, Instant wholeSince) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setTimestamp(1, Timestamp.from(wholeSince));
            Columns.of(statement, List.copyOf(series), 2).text(Series::version).text(Series::said);
            statement.executeUpdate();
        }
    }

    /** Their past is told. */
    void built(int round) {
        jdbc.update("update kpi_series set building = false where round = ?", round);
    }

    /** Nothing that was told from the log can come live any more. */
    void settled(int round) {
        jdbc.update("update kpi_series set unsettled = false where round = ?", round);
    }

    /** These are in use. */
    void wanted(Collection<Series> series) {
        jdbc.update("update kpi_series set wanted_at = now() where version = any (?)", (Object)
                series.stream().map(Series::version).toArray(String[]::new));
    }
}
