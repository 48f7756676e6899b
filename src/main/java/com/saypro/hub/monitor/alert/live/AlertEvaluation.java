package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.monitor.alert.engine.Engine;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds what was counted against the alert rules. Of several hubs one does; what it knows it can read again at any time, so
 * that another goes on where it stopped.
 */
@Component("alertEvaluation")
public class AlertEvaluation {
    private static final Duration FOLD_EVERY = Duration.ofSeconds(10);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final AlertRules rules;
    private final AlertMeters meters;
    private final Engines engines;
    private final Lease lease = new Lease();
    private Memory memory;
    private Instant folded = Instant.EPOCH;
    private Instant forgot = Instant.EPOCH;
    /** The edition of the rules whose sources were kept, and no others. */
    private long kept;

    AlertEvaluation(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            AlertRules rules,
            AlertMeters meters,
            Engines engines) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rules = rules;
        this.meters = meters;
        this.engines = engines;
    }

    /** Looks at what changed, in one transaction; what is found waits in the outbox. */
    public void tick() {
        tick(Instant.now());
    }

    /** The same at another moment than now; moments never go back. */
    synchronized void tick(Instant now) {
        if (!rules.now().isLoaded()) {
            return;
        }
        Memory before = memory;
        memory = null; // What a failure leaves behind is read again.
        memory = transactions.execute(
                status -> jdbc.execute((ConnectionCallback<Memory>) connection -> tick(connection, now, before)));
    }

    private Memory tick(Connection connection, Instant now, Memory before) throws SQLException {
        Lease.Taken taken = lease.take(connection, now);
        if (taken == null) {
            return null;
        }
        long began = System.nanoTime();
        AlertRules.Live live = rules.now();
        if (kept != live.edition()) {
            SourceTable.keep(connection, List.copyOf(Roster.known(live).keySet()));
            kept = live.edition();
        }
        boolean stale = before == null || taken.isNew() || !before.isOf(connection, live);
        Memory current = stale ? Memory.load(connection, live, engines, now) : before;
        Engine.Tick found = current.tick(connection, now, taken.since());
        new StateTable(connection).write(found.moved());
        new FiringTable(connection).write(found.changes());
        FindingsOutbox.add(
                connection, found.changes().stream().map(AlertFindings::of).toList());
        keepHouse(connection, current, now);
        meters.ticked(Duration.ofNanos(System.nanoTime() - began), found.looked());
        return current;
    }

    private void keepHouse(Connection connection, Memory current, Instant now) throws SQLException {
        if (!now.isBefore(folded.plus(FOLD_EVERY))) {
            current.fold(connection);
            folded = now;
        }
        if (!now.isBefore(forgot.plus(FORGET_EVERY))) {
            current.forget(connection, now);
            forgot = now;
        }
    }
}
