package com.saypro.hub.monitor.alert.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** How far rounds of sources were told the log. */
final class RoundTable {
    private static final String ADVANCE = "update alert_source set told = ? where round = ? and told = ?";
    private static final String DONE = "update alert_source set round = null where round = ? and told = ?";
    private static final String FORGET_TOLD =
            "delete from alert_told where round not in (select round from alert_source where round is not null)";

    private RoundTable() {}

    /** Notes how far a round was told the log; false when another hub did it meanwhile. */
    static boolean advance(Connection connection, int round, long from, long until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, until);
            statement.setInt(2, round);
            statement.setLong(3, from);
            return statement.executeUpdate() > 0;
        }
    }

    /** Ends a round that was told the whole log, unless another hub is at it. */
    static void done(Connection connection, int round, long told) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DONE);
                Statement forget = connection.createStatement()) {
            statement.setInt(1, round);
            statement.setLong(2, told);
            statement.executeUpdate();
            forget.executeUpdate(FORGET_TOLD);
        }
    }
}
