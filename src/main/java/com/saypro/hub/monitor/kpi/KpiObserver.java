package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.Observer;
import com.saypro.hub.monitor.OwnObserver;
import com.saypro.hub.monitor.SeenKey;
import com.saypro.hub.monitor.ToldTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Counts every event for all that is counted, whatever files this hub has. */
@Component
class KpiObserver implements Observer, OwnObserver {
    private static final ToldTable TOLD = new ToldTable("kpi_told");

    private final SeriesPlans plans;

    KpiObserver(SeriesPlans plans) {
        this.plans = plans;
    }

    @Override
    public void observe(Connection connection, List<Event> fresh) throws SQLException {
        List<SeriesRow> settled = new ArrayList<>();
        Map<Integer, List<SeriesRow>> rounds = new TreeMap<>();
        for (SeriesRow row : SeriesTable.all(connection)) {
            if (row.unsettled()) {
                rounds.computeIfAbsent(row.round(), none -> new ArrayList<>()).add(row);
            } else {
                settled.add(row);
            }
        }
        Instant now = Instant.now();
        List<Told> told = fresh.stream().map(event -> new Told(event, now)).toList();
        Counting.add(connection, plans.of(settled), told);
        for (Map.Entry<Integer, List<SeriesRow>> round : rounds.entrySet()) {
            Plan plan = plans.of(round.getValue());
            Counting.add(connection, plan, untold(connection, round.getKey(), plan, told));
        }
    }

    /** The log has none of these, so they are counted as they come. */
    @Override
    public void observeOwn(Connection connection, List<Event> signals) throws SQLException {
        Instant now = Instant.now();
        Counting.add(
                connection,
                plans.of(SeriesTable.all(connection)),
                signals.stream().map(event -> new Told(event, now)).toList());
    }

    /** Those that the log has not told already. */
    private static List<Told> untold(Connection connection, int round, Plan plan, List<Told> told) throws SQLException {
        List<Told> counted = told.stream()
                .filter(each -> plan.types().contains(each.event().type()))
                .toList();
        if (counted.isEmpty()) {
            return counted;
        }
        Set<SeenKey> fresh = TOLD.add(
                connection,
                round,
                counted.stream().map(each -> SeenKey.of(each.event())).toList());
        return counted.stream()
                .filter(each -> fresh.contains(SeenKey.of(each.event())))
                .toList();
    }
}
