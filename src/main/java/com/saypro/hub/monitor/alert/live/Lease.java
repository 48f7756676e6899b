package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who judges: one hub, until it is silent for some seconds. */
final class Lease {
    private static final long KEY = 0x414C52;
    /** Then another hub takes its place. */
    private static final Duration SILENT = Duration.ofSeconds(3);
    /** Then what did not come meanwhile is nobody's fault. */
    private static final Duration GAP = Duration.ofMinutes(2);

    private static final String ASK = """
            select holder, ticked, since from alert_evaluator
            where case when pg_try_advisory_xact_lock(?) then true else false end""";
    private static final String TAKE = "update alert_evaluator set holder = ?, ticked = ?, since = ?";

    private final UUID me = UUID.randomUUID();

    /**
     * What this hub has.
     *
     * @param isNew whether another had it before
     * @param since since when it was done without a gap
     */
    record Taken(boolean isNew, Instant since) {}

    /** Takes or keeps it for this transaction; null when another has it. */
    Taken take(Connection connection, Instant now) throws SQLException {
        UUID holder;
        Instant ticked;
        Instant since;
        try (PreparedStatement statement = connection.prepareStatement(ASK)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                holder = row.getObject(1, UUID.class);
                ticked = Times.read(row, 2);
                since = Times.read(row, 3);
            }
        }
        boolean mine = me.equals(holder);
        if (!mine && ticked != null && now.isBefore(ticked.plus(SILENT))) {
            return null;
        }
        Instant begun = since == null || now.isAfter(ticked.plus(GAP)) ? now : since;
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, me);
            statement.setTimestamp(2, Times.written(now));
            statement.setTimestamp(3, Times.written(begun));
            statement.executeUpdate();
        }
        return new Taken(!mine, begun);
    }
}
