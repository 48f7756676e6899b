package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.OwnObserver;
import com.saypro.hub.monitor.Signals;
import com.saypro.hub.monitor.WriterLock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows what the hub tells of itself to all that look at it. */
@Component("signals")
class LiveSignals implements Signals {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final List<OwnObserver> observers;

    LiveSignals(JdbcTemplate jdbc, TransactionTemplate transactions, ObjectProvider<OwnObserver> observers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.observers = observers.orderedStream().toList();
    }

    @Override
    public void tell(List<Event> signals) {
        if (!signals.isEmpty()) {
            transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Void>) connection -> {
                WriterLock.take(connection);
                for (OwnObserver observer : observers) {
                    observer.observeOwn(connection, signals);
                }
                return null;
            }));
        }
    }
}
