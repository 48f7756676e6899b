package com.saypro.hub.monitor.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what was seen, all of it or nothing. */
@Component
class SignWriter {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    SignWriter(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Adds to what was seen before.
     *
     * @param signs what vendors showed
     * @param webhooks how many webhooks came by vendor
     */
    void write(Instant at, List<SignCount> signs, Map<String, Long> webhooks) {
        if (signs.isEmpty() && webhooks.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Void>) connection -> {
            SignTable.add(connection, at, signs);
            RhythmTable.add(connection, at, webhooks);
            return null;
        }));
    }
}
