package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.RecordedEvent;
import com.saypro.hub.monitor.Seen;
import com.saypro.hub.monitor.SeenKey;
import com.saypro.hub.monitor.ToldTable;
import com.saypro.hub.monitor.Writing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the event log to series that are new, while what happens is counted beside it, and each event once. */
@Component
class Making {
    private static final ToldTable TOLD = new ToldTable("kpi_told");
    private static final int AT_ONCE = 2000;

    private final EventHistory history;
    private final Seen seen;
    private final SeriesPlans plans;
    private final JdbcTemplate jdbc;
    private final Writing writing;

    Making(EventHistory history, Seen seen, SeriesPlans plans, JdbcTemplate jdbc, Writing writing) {
        this.history = history;
        this.seen = seen;
        this.plans = plans;
        this.jdbc = jdbc;
        this.writing = writing;
    }

    /** Enters series that are new; whatever is watched from then on is counted. */
    void enter(List<Series> series) {
        Instant wholeSince = history.firstRecorded().orElseGet(Instant::now);
        writing.run(connection -> SeriesTable.add(connection, series, wholeSince));
    }

    /** Tells them the log. */
    void tell(List<SeriesRow> rows) {
        Plan plan = plans.of(rows);
        int round = rows.get(0).round();
        List<RecordedEvent> some = new ArrayList<>(AT_ONCE);
        history.eachRecorded(plan.types(), Instant.EPOCH, recorded -> {
            some.add(recorded);
            if (some.size() == AT_ONCE) {
                tell(plan, round, some);
                some.clear();
            }
        });
        tell(plan, round, some);
    }

    private void tell(Plan plan, int round, List<RecordedEvent> some) {
        if (!some.isEmpty()) {
            writing.run(connection -> Counting.add(connection, plan, untold(connection, round, some)));
        }
    }

    /** What was watched since the series were entered is noted already; what was watched before never will be. */
    private List<Told> untold(Connection connection, int round, List<RecordedEvent> some) throws SQLException {
        List<Event> events = some.stream().map(RecordedEvent::event).toList();
        Set<SeenKey> watched = seen.known(connection, events);
        Set<SeenKey> noted = TOLD.of(connection, round, List.copyOf(watched));
        List<SeenKey> unwatched = events.stream()
                .map(SeenKey::of)
                .filter(key -> !watched.contains(key))
                .toList();
        Set<SeenKey> counting = new HashSet<>(TOLD.add(connection, round, unwatched));
        watched.stream().filter(key -> !noted.contains(key)).forEach(counting::add);
        return some.stream()
                .filter(recorded -> counting.contains(SeenKey.of(recorded.event())))
                .map(recorded -> new Told(recorded.event(), recorded.recorded()))
                .toList();
    }

    /** Whether all that was told from the log is counted for good. */
    boolean settle(int round) {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> Settling.settle(connection, round)));
    }
}
