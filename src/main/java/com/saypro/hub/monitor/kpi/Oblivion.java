package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets entities after their horizon, and what no figure of any hub needs any more. */
@Component
class Oblivion {
    private static final long HOURLY_MS = 3_600_000;

    private final Definitions definitions;
    private final SeriesTable table;
    private final Removal removal;
    private final JdbcTemplate jdbc;

    Oblivion(Definitions definitions, SeriesTable table, Removal removal, JdbcTemplate jdbc) {
        this.definitions = definitions;
        this.table = table;
        this.removal = removal;
        this.jdbc = jdbc;
    }

    /** Looks once. */
    @Scheduled(fixedDelay = HOURLY_MS, initialDelay = 60_000)
    void look() {
        if (!definitions.all().isEmpty()) {
            table.wanted(definitions.series());
            removal.unwanted();
        }
        for (SeriesRow row : table.all()) {
            forget(row);
        }
    }

    private void forget(SeriesRow row) {
        try {
            long seconds = SeriesSection.read(row.said(), definitions.fields())
                    .horizon()
                    .toSeconds();
            jdbc.execute((ConnectionCallback<Void>) connection -> forget(connection, row.number(), seconds));
        } catch (BrokenFile e) {
            return; // said where it would be counted
        }
    }

    private static Void forget(Connection connection, int series, long seconds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "delete from kpi_entity where series = ? and touched < now() - ? * interval '1 second'")) {
            statement.setInt(1, series);
            statement.setLong(2, seconds);
            statement.executeUpdate();
        }
        return null;
    }
}
