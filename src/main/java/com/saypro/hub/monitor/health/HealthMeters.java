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
import org.springframework.stereotype.Component;

/** What Prometheus sees of the vendors' health. */
@Component
class HealthMeters {
    private final MeterRegistry meters;
    private final MultiGauge up;

    HealthMeters(MeterRegistry meters) {
        this.meters = meters;
        this.up = MultiGauge.builder("hub.vendor.up")
                .description("1 for a vendor that can be used, 0 for one that is down; no value where it is not known")
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
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        states.forEach((vendor, change) -> {
            if (change.state().isAvailable() || change.state() == State.DOWN) {
                rows.add(MultiGauge.Row.of(
                        Tags.of("vendor", vendor), change.state().isAvailable() ? 1 : 0));
            }
        });
        up.register(rows, true);
    }
}
