package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.Observer;
import com.saypro.hub.monitor.OwnObserver;
import com.saypro.hub.monitor.SeenKey;
import com.saypro.hub.monitor.ToldTable;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.monitor.alert.rule.Source;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Counts every event, and what the hub tells of itself, for the alert rules, in the transaction that watches it. */
@Component
class AlertObserver implements Observer, OwnObserver {
    private static final ToldTable TOLD = new ToldTable("alert_told");

    private final AlertRules rules;
    private final AtomicReference<Roster> current = new AtomicReference<>();

    AlertObserver(AlertRules rules) {
        this.rules = rules;
    }

    @Override
    public void observe(Connection connection, List<Event> fresh) throws SQLException {
        Roster roster = roster(connection);
        DeltaTable.add(connection, roster.counting().of(fresh));
        for (Round round : roster.rounds()) {
            Set<String> types = round.types();
            List<SeenKey> counted = fresh.stream()
                    .filter(event -> types.contains(event.type()))
                    .map(SeenKey::of)
                    .toList();
            if (!counted.isEmpty()) {
                TOLD.add(connection, round.number(), counted);
            }
        }
    }

    @Override
    public void observeOwn(Connection connection, List<Event> signals) throws SQLException {
        DeltaTable.add(connection, roster(connection).counting().of(signals));
    }

    /** What a transaction that failed has entered is not there, and seen to be missing the next time. */
    private Roster roster(Connection connection) throws SQLException {
        AlertRules.Live live = rules.now();
        String edition = SourceTable.edition(connection);
        Roster known = current.get();
        if (known != null && known.isOf(live, edition)) {
            return known;
        }
        List<SourceRow> rows = SourceTable.all(connection);
        Map<Long, Source> missing = Roster.known(live);
        rows.forEach(row -> missing.remove(row.source()));
        if (!missing.isEmpty()) {
            SourceTable.enter(connection, List.copyOf(missing.values()));
            rows = SourceTable.all(connection);
            edition = SourceTable.edition(connection);
        }
        Roster roster = Roster.of(live, edition, rows);
        current.set(roster);
        return roster;
    }
}
