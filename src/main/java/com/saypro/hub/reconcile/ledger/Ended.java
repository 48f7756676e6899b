package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Finding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Incidents of matches that are over. */
final class Ended {
    private static final String OVER = """
            select fingerprint from unnest(?::text[]) fingerprint
            where not exists (select from reconcile_match where told = fingerprint)""";

    private Ended() {}

    /** The end of those incidents that no match is told under any more. */
    static List<Finding> over(Connection connection, Set<String> left, Instant now) throws SQLException {
        return over(connection, left, "auto", now);
    }

    /**
     * The end of those incidents that no match is told under any more.
     *
     * @param how {@code auto}, or how a person closed the last of them
     */
    static List<Finding> over(Connection connection, Set<String> left, String how, Instant now) throws SQLException {
        List<Finding> over = new ArrayList<>();
        if (!left.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(OVER)) {
                statement.setArray(1, connection.createArrayOf("text", left.toArray()));
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    over.add(Finding.cleared(row.getString(1), how, now));
                }
            }
        }
        return over;
    }
}
