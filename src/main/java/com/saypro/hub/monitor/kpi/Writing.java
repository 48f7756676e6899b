package com.saypro.hub.monitor.kpi;

import com.saypro.hub.monitor.WriterLock;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes in a transaction, while nobody watches. */
@Component
class Writing {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    /** What is written. */
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    Writing(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void run(Work work) {
        transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Void>) connection -> {
            WriterLock.take(connection);
            work.run(connection);
            return null;
        }));
    }
}
