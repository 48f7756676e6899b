package com.saypro.hub.monitor.health;

import com.saypro.hub.monitor.health.Tally.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads at intervals what the meters counted, so that those who count pay nothing for being watched. */
@Component
class MeterTallies {
    private static final String ACCEPTED = "accepted";

    private final MeterRegistry meters;
    private final Map<Meter.Id, Double> before = new HashMap<>();

    MeterTallies(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What was counted since the last call. */
    synchronized List<Tally> take() {
        List<Tally> tallies = new ArrayList<>();
        for (Counter counter : meters.find("hub.ingest").counters()) {
            String result = counter.getId().getTag("result");
            boolean accepted = ACCEPTED.equals(result);
            add(tallies, accepted ? Kind.ACCEPTED : Kind.REFUSED, "source", accepted ? null : result, counter);
        }
        meters.find("hub.deliveries.duplicate")
                .counters()
                .forEach(counter -> add(tallies, Kind.DUPLICATE, "vendor", null, counter));
        meters.find("hub.events.late").counters().forEach(counter -> add(tallies, Kind.LATE, "vendor", null, counter));
        meters.find("hub.dead.letters")
                .counters()
                .forEach(counter ->
                        add(tallies, Kind.KEPT, "vendor", counter.getId().getTag("class"), counter));
        return tallies;
    }

    private void add(List<Tally> tallies, Kind kind, String vendorTag, String detail, Counter counter) {
        double now = counter.count();
        Double then = before.put(counter.getId(), now);
        long more = Math.round(now - (then == null ? 0 : then));
        if (more > 0) {
            tallies.add(new Tally(kind, counter.getId().getTag(vendorTag), detail, more));
        }
    }
}
