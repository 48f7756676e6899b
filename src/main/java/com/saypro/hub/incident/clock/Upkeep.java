package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Maintenance;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the clocks of incidents as all that holds now says. */
@Component
class Upkeep {
    private final LiveSla sla;
    private final LivePaths paths;
    private final Maintenance maintenance;

    Upkeep(LiveSla sla, LivePaths paths, Maintenance maintenance) {
        this.sla = sla;
        this.paths = paths;
        this.maintenance = maintenance;
    }

    /** Changes nothing. */
    List<Look> read(Collection<ClockFacts> incidents, Instant moment) {
        SlaPolicy policy = sla.now();
        Map<String, List<Maintenance.Span>> known = maintenance(incidents, moment);
        return incidents.stream()
                .map(facts -> Look.of(
                        facts,
                        policy,
                        paths.of(facts.vendor(), policy.path()),
                        known.getOrDefault(facts.vendor(), List.of()),
                        moment))
                .toList();
    }

    private Map<String, List<Maintenance.Span>> maintenance(Collection<ClockFacts> incidents, Instant moment) {
        Map<String, Instant> since = new HashMap<>();
        incidents.stream()
                .filter(facts -> facts.vendor() != null)
                .forEach(facts -> since.merge(
                        facts.vendor(), facts.firstSeen(), (one, other) -> one.isBefore(other) ? one : other));
        Map<String, List<Maintenance.Span>> known = new HashMap<>();
        since.forEach((vendor, from) -> known.put(vendor, maintenance.of(vendor, from, moment.plus(Reckoning.AHEAD))));
        return known;
    }
}
