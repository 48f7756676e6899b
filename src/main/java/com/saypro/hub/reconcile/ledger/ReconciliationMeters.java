package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What monitoring sees of reconciliation. */
@Component
class ReconciliationMeters {
    private static final String COUNTS = """
            select status, sum(count) from reconcile_count c join reconcile_rule r on r.number = c.rule and r.live
            group by status""";
    private static final String BREAKS = """
            select name, sum(count) from reconcile_count c join reconcile_rule r on r.number = c.rule and r.live
            where broken <> '' group by name""";

    private final JdbcClient client;
    private final MultiGauge matches;
    private final MultiGauge breaks;
    private final Timer latency;

    ReconciliationMeters(JdbcClient client, MeterRegistry meters) {
        this.client = client;
        matches = MultiGauge.builder("hub.reconciliation.matches")
                .description("Matches by where they stand")
                .register(meters);
        breaks = MultiGauge.builder("hub.reconciliation.breaks")
                .description("Matches that are breaks, by rule")
                .register(meters);
        latency = Timer.builder("hub.reconciliation.latency")
                .description("From taking a delivery to its event reconciled")
                .serviceLevelObjectives(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(meters);
    }

    void taken(List<Event> events) {
        Instant now = Instant.now();
        events.forEach(event -> latency.record(Duration.between(event.received(), now)));
    }

    @Scheduled(fixedDelay = 10_000)
    void look() {
        matches.register(rows(COUNTS, "status"), true);
        breaks.register(rows(BREAKS, "rule"), true);
    }

    private List<MultiGauge.Row<?>> rows(String sql, String tag) {
        return client.sql(sql)
                .<MultiGauge.Row<?>>query(
                        (row, number) -> MultiGauge.Row.of(Tags.of(tag, row.getString(1)), row.getLong(2)))
                .list();
    }
}
