package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Numbers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way to change matches: one writer at a time, each in one transaction. */
@Component
final class Ledger {
    private static final long WRITER = 0x52454353;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Editions editions;
    private final Numbers numbers = new Numbers("reconcile_thousand");

    Ledger(JdbcTemplate jdbc, TransactionTemplate transactions, Editions editions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.editions = editions;
    }

    /** What a writer puts on the sheets. */
    interface Work {
        void on(Connection connection, List<Sheet> sheets) throws SQLException;
    }

    /** What a writer does by itself. */
    interface Deed<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Takes in what is put on the sheets.
     *
     * @param asOf the moment at which matches are judged; null: now, when nobody else writes any more
     */
    void write(Instant asOf, Work work) {
        alone(connection -> {
            List<Sheet> sheets = editions.sheets(connection);
            work.on(connection, sheets);
            round(connection, asOf).run(sheets.stream().filter(Sheet::isUsed).toList());
            return null;
        });
    }

    /** Does something while nobody else changes matches. */
    <T> T alone(Deed<T> deed) {
        return transactions.execute(status -> jdbc.execute((ConnectionCallback<T>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + WRITER + ")");
            }
            return deed.with(connection);
        }));
    }

    /** A round for a writer who is alone. */
    Round round(Connection connection, Instant asOf) {
        return new Round(connection, asOf == null ? Instant.now() : asOf, numbers);
    }
}
