package com.saypro.hub.monitor;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.RefusedEvent;
import com.saypro.hub.event.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows every event to all observers, once, whoever tells it how often. One hub at a time writes what they keep. */
@Component("monitor")
public class Monitor {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    private static final String STEP = "monitor";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Seen seen;
    private final List<Observer> observers;

    Monitor(JdbcTemplate jdbc, TransactionTemplate transactions, Seen seen, ObjectProvider<Observer> observers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seen = seen;
        this.observers = observers.orderedStream().toList();
    }

    /**
     * Shows events, in one transaction.
     *
     * @return dead letters of those that an observer cannot look at
     * @throws DataAccessException when the database cannot be reached; nothing is kept
     */
    public List<DeadLetter> take(List<Event> events) {
        List<DeadLetter> deadLetters = new ArrayList<>();
        if (!events.isEmpty()) {
            show(events, deadLetters);
        }
        return deadLetters;
    }

    private void show(List<Event> events, List<DeadLetter> deadLetters) {
        try {
            transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Void>) connection -> {
                show(connection, events);
                return null;
            }));
        } catch (DataAccessException | TransactionException e) {
            if (!RefusedEvent.isRefusal(e)) {
                throw e;
            }
            apart(events, deadLetters, e);
        } catch (RuntimeException e) {
            apart(events, deadLetters, e);
        }
    }

    private void show(Connection connection, List<Event> events) throws SQLException {
        WriterLock.take(connection);
        List<Event> fresh = seen.fresh(connection, events);
        if (!fresh.isEmpty()) {
            for (Observer observer : observers) {
                observer.observe(connection, fresh);
            }
        }
    }

    /** One that cannot be looked at must not keep back the others. */
    private void apart(List<Event> events, List<DeadLetter> deadLetters, RuntimeException e) {
        if (events.size() == 1) {
            LOG.error("An event could not be watched", e);
            deadLetters.add(DeadLetter.of(events.get(0), failure(e), false));
            return;
        }
        int middle = events.size() / 2;
        show(events.subList(0, middle), deadLetters);
        show(events.subList(middle, events.size()), deadLetters);
    }

    private static Failure failure(RuntimeException e) {
        return new Failure(
                STEP,
                RefusedEvent.isRefusal(e) ? FailureClass.DATA : FailureClass.SYSTEM,
                Severity.ERROR,
                "monitor-error",
                "The event could not be watched: " + e.getClass().getSimpleName());
    }
}
