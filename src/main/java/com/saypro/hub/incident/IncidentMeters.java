package com.saypro.hub.incident;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What monitoring sees of the incidents. */
@Component
class IncidentMeters {
    private final Standing standing;
    private final MultiGauge open;
    private final MultiGauge acknowledged;
    private volatile Standing.Counts counts = Standing.NOTHING;

    IncidentMeters(Standing standing, MeterRegistry meters) {
        this.standing = standing;
        this.open = MultiGauge.builder("hub.incidents.open")
                .description("Incidents that are not resolved")
                .register(meters);
        this.acknowledged = MultiGauge.builder("hub.incidents.acknowledged")
                .description("Incidents that somebody has taken in hand and that are not resolved")
                .register(meters);
        gauge(meters, "hub.incidents.resolved", "Incidents that are resolved", Standing.Counts::resolved);
        gauge(meters, "hub.incidents.silenced", "Unresolved incidents that a silence is on", Standing.Counts::silenced);
        gauge(
                meters,
                "hub.incidents.inhibited",
                "Unresolved incidents that another one explains",
                Standing.Counts::inhibited);
        gauge(meters, "hub.incidents.held", "Unresolved incidents that a storm stands for", Standing.Counts::held);
        gauge(meters, "hub.incidents.storms", "Storms that are not over", Standing.Counts::storms);
        gauge(
                meters,
                "hub.notices.oldest.seconds",
                "Age of the oldest notice that nobody took over",
                Standing.Counts::notice);
        gauge(
                meters,
                "hub.findings.oldest.seconds",
                "Age of the oldest finding that was not sent",
                Standing.Counts::finding);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Standing.Counts> value) {
        Gauge.builder(name, this, its -> value.applyAsDouble(its.counts))
                .description(description)
                .register(meters);
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        counts = standing.counts();
        List<Standing.Unresolved> unresolved = standing.unresolved();
        open.register(rows(unresolved, Standing.Unresolved::all), true);
        acknowledged.register(rows(unresolved, Standing.Unresolved::acknowledged), true);
    }

    private static List<MultiGauge.Row<?>> rows(
            List<Standing.Unresolved> unresolved, ToDoubleFunction<Standing.Unresolved> value) {
        return List.of("critical", "error", "warning", "info").stream()
                .<MultiGauge.Row<?>>map(severity -> MultiGauge.Row.of(
                        Tags.of("severity", severity),
                        unresolved.stream()
                                .filter(each -> each.severity().equals(severity))
                                .mapToDouble(value)
                                .sum()))
                .toList();
    }
}
