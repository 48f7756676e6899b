package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.Signals;
import com.saypro.hub.monitor.WriterLock;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what the hub tells of itself. */
@Component("signals")
class LiveSignals implements Signals {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final AlertObserver observer;

    LiveSignals(JdbcTemplate jdbc, TransactionTemplate transactions, AlertObserver observer) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.observer = observer;
    }

    @Override
    public void tell(List<Event> signals) {
        if (!signals.isEmpty()) {
            transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Void>) connection -> {
                WriterLock.take(connection);
                observer.observe(connection, signals);
                return null;
            }));
        }
    }
}
