package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Probed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What Prometheus sees of the vendors' health. */
@Component
class HealthMeters {
    private static final double DEGRADED = 0.5;

    private final MeterRegistry meters;
    private final MultiGauge up;
    private final MultiGauge maintenance;

    HealthMeters(MeterRegistry meters) {
        this.meters = meters;
        this.up = MultiGauge.builder("hub.vendor.up")
                .description("1 for a vendor that is up, 0.5 degraded, 0 down, NaN where it is not known or maintained")
                .register(meters);
        this.maintenance = MultiGauge.builder("hub.vendor.maintenance")
                .description("1 for a vendor that is being maintained, else 0")
                .register(meters);
    }

    void probed(Probed probed) {
        Timer.builder("hub.probe.latency")
                .description("How long vendors take to answer probes, or until it is known that they do not")
                .tag("vendor", probed.vendor())
                .tag("probe", probed.probe())
                .register(meters)
                .record(Duration.ofMillis(probed.millis()));
    }

    void states(Map<String, Change> states) {
        up.register(rows(states, HealthMeters::up), true);
        maintenance.register(rows(states, change -> change.state() == State.MAINTENANCE ? 1.0 : 0.0), true);
    }

    private static List<MultiGauge.Row<?>> rows(Map<String, Change> states, ToDoubleFunction<Change> value) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        states.forEach((vendor, change) ->
                rows.add(MultiGauge.Row.of(Tags.of("vendor", vendor), value.applyAsDouble(change))));
        return rows;
    }

    private static double up(Change change) {
        return switch (change.state()) {
            case UP -> 1;
            case DEGRADED -> DEGRADED;
            case DOWN -> 0;
            default -> Double.NaN;
        };
    }
}
