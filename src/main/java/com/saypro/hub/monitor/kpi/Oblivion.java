package com.saypro.hub.monitor.kpi;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets entities after their horizon, and what no figure of any hub needs any more. */
@Component
class Oblivion {
    private static final long HOURLY_MS = 3_600_000;

    private final Definitions definitions;
    private final SeriesTable table;
    private final Removal removal;
    private final JdbcTemplate jdbc;

    Oblivion(Definitions definitions, SeriesTable table, Removal removal, JdbcTemplate jdbc) {
        this.definitions = definitions;
        this.table = table;
        this.removal = removal;
        this.jdbc = jdbc;
    }

    /** Looks once. */
    @Scheduled(fixedDelay = HOURLY_MS, initialDelay = 60_000)
    void look() {
        if (!definitions.all().isEmpty()) {
            table.wanted(definitions.series());
            removal.unwanted();
        }
        jdbc.update("delete from kpi_entity where until < now()");
    }
}
