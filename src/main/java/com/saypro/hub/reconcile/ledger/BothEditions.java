package com.saypro.hub.reconcile.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Statements about an edition, which they call {@code ?1}, and the one before it, {@code ?2}. */
final class BothEditions {
    private final Connection connection;
    private final Edition edition;

    BothEditions(Connection connection, Edition edition) {
        this.connection = connection;
        this.edition = edition;
    }

    void execute(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            statement.executeUpdate();
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql.replace("?1", Integer.toString(edition.number()))
                .replace("?2", Integer.toString(edition.former())));
    }
}
