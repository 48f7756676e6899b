package com.saypro.hub.reconcile.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The matches whose time has come. */
final class DueMatches {
    /** In one transaction. */
    static final int MOST = 1000;

    private static final String DUE =
            "select number, rule from reconcile_match where due <= ? and rule = any (?) order by due limit " + MOST;

    private DueMatches() {}

    /** Asks for those that are due; answers how many. */
    static int want(Connection connection, List<Sheet> sheets, Instant asOf) throws SQLException {
        Map<Integer, Sheet> byNumber = sheets.stream()
                .collect(Collectors.toMap(sheet -> sheet.edition().number(), Function.identity()));
        int found = 0;
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setTimestamp(1, Timestamp.from(asOf));
            statement.setArray(
                    2, connection.createArrayOf("int4", byNumber.keySet().toArray()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                byNumber.get(row.getInt(2)).want(row.getLong(1));
                found++;
            }
        }
        return found;
    }
}
