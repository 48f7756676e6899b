package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Columns;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Statements of many rows, inside the caller's transaction. */
final class Writing {
    /** What is done with a prepared statement. */
    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private Writing() {}

    /** Writes the rows, laid into the statement's parameters, in one round trip. */
    static <T> void write(JdbcTemplate jdbc, String sql, List<T> rows, Work<Columns<T>> columns) {
        if (!rows.isEmpty()) {
            ask(jdbc, sql, statement -> {
                columns.with(statement);
                return statement.executeUpdate();
            });
        }
    }

    static <T> T ask(JdbcTemplate jdbc, String sql, Work<T> work) {
        return jdbc.execute((ConnectionCallback<T>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            }
        });
    }
}
