package com.saypro.hub.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What monitoring sees of the event log. */
@Component
class EventMeters {
    private final Counter recorded;
    private final MeterRegistry meters;
    private final Timer latency;

    EventMeters(MeterRegistry meters) {
        recorded = Counter.builder("hub.events.recorded")
                .description("New events in the log")
                .register(meters);
        this.meters = meters;
        latency = Timer.builder("hub.delivery.latency")
                .description("From taking a delivery to its event in the log")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10))
                .register(meters);
    }

    void recorded(List<Event> events, Recorded result) {
        Instant now = Instant.now();
        recorded.increment(result.written());
        result.strays().forEach(this::count);
        events.forEach(event -> latency.record(Duration.between(event.received(), now)));
    }

    private void count(Stray stray) {
        (stray.late()
                        ? Counter.builder("hub.events.late")
                                .description("Events that came after a newer one of their entity and changed nothing")
                        : Counter.builder("hub.deliveries.duplicate")
                                .description("Events of deliveries that told only what was known"))
                .tag("vendor", stray.vendor())
                .register(meters)
                .increment();
    }
}
