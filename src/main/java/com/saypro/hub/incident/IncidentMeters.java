package com.saypro.hub.incident;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What monitoring sees of the incidents. */
@Component
class IncidentMeters {
    private final Incidents incidents;
    private final MultiGauge open;

    IncidentMeters(Incidents incidents, MeterRegistry meters) {
        this.incidents = incidents;
        this.open = MultiGauge.builder("hub.incidents.open")
                .description("Incidents that are not resolved")
                .register(meters);
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        Map<String, Long> counts = incidents.unresolved();
        open.register(
                Stream.of("critical", "error", "warning", "info")
                        .map(severity ->
                                MultiGauge.Row.of(Tags.of("severity", severity), counts.getOrDefault(severity, 0L)))
                        .toList(),
                true);
    }
}
