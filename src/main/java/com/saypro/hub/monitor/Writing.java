package com.saypro.hub.monitor;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes in a transaction, while nobody watches. */
@Component
public class Writing {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    /** What is written. */
    public interface Work {
        /** Does it in the transaction of a connection. */
        void run(Connection connection) throws SQLException;
    }

    Writing(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Does it, to its end or not at all. */
    public void run(Work work) {
        transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Void>) connection -> {
            WriterLock.take(connection);
            work.run(connection);
            return null;
        }));
    }
}
