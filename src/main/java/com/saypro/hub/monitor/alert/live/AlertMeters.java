package com.saypro.hub.monitor.alert.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What monitoring sees of alerts. */
@Component
class AlertMeters {
    private static final String FIRING = """
            select word, count(firing)
            from unnest(array['critical', 'error', 'warning', 'info']) as word left join alert_state on severity = word
            group by word""";

    private final JdbcClient client;
    private final MultiGauge firing;
    private final Timer evaluation;
    private final Counter looked;

    AlertMeters(JdbcClient client, MeterRegistry meters) {
        this.client = client;
        firing = MultiGauge.builder("hub.alerts.firing")
                .description("Alerts that fire, by how urgent they are")
                .register(meters);
        evaluation = Timer.builder("hub.alerts.evaluation")
                .description("One look at all alerts whose counts changed or whose time had come")
                .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(meters);
        looked = Counter.builder("hub.alerts.looked")
                .description("Alerts that were looked at")
                .register(meters);
    }

    void ticked(Duration took, int alerts) {
        evaluation.record(took);
        looked.increment(alerts);
    }

    @Scheduled(fixedDelay = 10_000)
    void look() {
        firing.register(
                client.sql(FIRING)
                        .<MultiGauge.Row<?>>query((row, number) ->
                                MultiGauge.Row.of(Tags.of("severity", row.getString(1)), row.getLong(2)))
                        .list(),
                true);
    }
}
