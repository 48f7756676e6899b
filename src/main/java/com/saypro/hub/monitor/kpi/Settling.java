package com.saypro.hub.monitor.kpi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Forgets which events a round of making series from the log has counted, as they come no more. */
final class Settling {
    private static final String SETTLE = """
            delete from kpi_told t where round = ?
            and (noted < current_date - 31 or exists (select from monitor_seen s where s.day = t.day and s.id = t.id))""";

    private Settling() {}

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
