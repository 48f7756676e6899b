package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Backlog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has what the definitions need counted, and what none needs any more forgotten; of several hubs one does. */
@Component
class Makings {
    private static final Logger LOG = LoggerFactory.getLogger(Makings.class);
    private static final long MAKER = 0x4B5049;
    private static final int LOOKS = 150;
    private static final long PAUSE_NANOS = 200_000_000;

    private final Definitions definitions;
    private final SeriesTable table;
    private final Making making;
    private final Removal removal;
    private final Backlog backlog;
    private final JdbcTemplate jdbc;

    Makings(
            Definitions definitions,
            SeriesTable table,
            Making making,
            Removal removal,
            Backlog backlog,
            JdbcTemplate jdbc) {
        this.definitions = definitions;
        this.table = table;
        this.making = making;
        this.removal = removal;
        this.backlog = backlog;
        this.jdbc = jdbc;
    }

    /** Looks once: enters what is new, tells it the log when the log holds all that was watched, and settles it. */
    @Scheduled(fixedDelay = 2000)
    void look() {
        if (definitions.all().isEmpty() || isDone(table.all())) {
            return;
        }
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            if (call(connection, "pg_try_advisory_lock")) {
                try {
                    make();
                } finally {
                    call(connection, "pg_advisory_unlock");
                }
            }
            return null;
        });
    }

    private boolean isDone(List<SeriesRow> rows) {
        return missing(rows).isEmpty() && rows.stream().noneMatch(row -> row.building() || row.unsettled());
    }

    private List<Series> missing(List<SeriesRow> rows) {
        Set<String> there = new HashSet<>();
        rows.forEach(row -> there.add(row.version()));
        return definitions.series().stream()
                .filter(series -> !there.contains(series.version()))
                .toList();
    }

    private void make() {
        // Whoever was making them is gone, and how far it came nobody knows.
        removal.unfinished();
        List<Series> missing = missing(table.all());
        if (!missing.isEmpty()) {
            making.enter(missing);
            if (isRecorded(backlog.eventsRecorded())) {
                tell(table.all().stream().filter(SeriesRow::building).toList());
            }
        }
        table.all().stream()
                .filter(row -> row.unsettled() && !row.building())
                .map(SeriesRow::round)
                .distinct()
                .filter(making::settle)
                .forEach(table::settled);
    }

    private void tell(List<SeriesRow> rows) {
        making.tell(rows);
        table.built(rows.get(0).round());
        LOG.info("Counted from the event log: {} series", rows.size());
    }

    private static boolean isRecorded(BooleanSupplier recorded) {
        for (int i = 0; i < LOOKS && !recorded.getAsBoolean(); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return recorded.getAsBoolean();
    }

    private static boolean call(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + function + "(" + MAKER + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
