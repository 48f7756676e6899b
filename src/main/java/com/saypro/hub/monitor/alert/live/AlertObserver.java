package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.Observer;
import com.saypro.hub.monitor.OwnObserver;
import com.saypro.hub.monitor.alert.engine.Counting;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Counts every event, and what the hub tells of itself, for the alert rules, in the transaction that watches it. */
@Component
class AlertObserver implements Observer, OwnObserver {
    private final AlertRules rules;
    private final AtomicReference<Current> current = new AtomicReference<>();

    private record Current(long edition, Counting counting) {}

    AlertObserver(AlertRules rules) {
        this.rules = rules;
    }

    @Override
    public void observe(Connection connection, List<Event> fresh) throws SQLException {
        DeltaTable.add(connection, counting().of(fresh));
    }

    @Override
    public void observeOwn(Connection connection, List<Event> signals) throws SQLException {
        observe(connection, signals);
    }

    private Counting counting() {
        AlertRules.Live live = rules.now();
        Current now = current.updateAndGet(before -> before != null && before.edition == live.edition()
                ? before
                : new Current(live.edition(), new Counting(live.rules())));
        return now.counting;
    }
}
