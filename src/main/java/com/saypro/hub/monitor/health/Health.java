package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How vendors do and did. */
@Component
public class Health {
    private static final Duration USUAL = Duration.ofDays(30);

    private static final Change NOTHING = new Change(null, State.UNKNOWN, List.of());

    private final WatchedVendors vendors;
    private final StateTable rows;
    private final WatchRow watch;
    private final Readings readings;
    private final ObjectProvider<Maintenance> maintenance;

    Health(
            WatchedVendors vendors,
            StateTable rows,
            WatchRow watch,
            Readings readings,
            ObjectProvider<Maintenance> maintenance) {
        this.vendors = vendors;
        this.rows = rows;
        this.watch = watch;
        this.readings = readings;
        this.maintenance = maintenance;
    }

    /** All vendors, by name, with their uptime of the last 30 days. */
    public List<VendorHealth> all() {
        Instant now = Instant.now();
        return list(vendors.byName(), now.minus(USUAL), now);
    }

    /** One vendor with its uptime between two moments; empty when it is not there. */
    public Optional<VendorHealth> of(String vendor, Instant since, Instant until) {
        return vendors.category(vendor)
                .flatMap(category ->
                        list(Map.of(vendor, category), since, until).stream().findFirst());
    }

    /** A vendor's states between two moments, without a gap, in order. */
    public List<Uptime.Stretch> stretches(String vendor, Instant since, Instant until) {
        Instant seen = watch.read().map(WatchRow.Watch::seen).orElse(null);
        return Uptime.stretches(
                since,
                until,
                rows.changes(vendor, since, until),
                seen,
                maintenance.getIfAvailable(() -> Maintenance.NONE).of(vendor, since, until));
    }

    /** What changed with a vendor between two moments, and what held before, in order. */
    public List<Change> changes(String vendor, Instant since, Instant until) {
        return rows.changes(vendor, since, until);
    }

    /** The state of each vendor that is there, and since when; what it announced is maintenance, whatever is seen of it. */
    public Map<String, Change> now() {
        Instant now = Instant.now();
        Map<String, Change> seen = changes();
        Map<String, Change> shown = new TreeMap<>();
        vendors.byName()
                .keySet()
                .forEach(vendor -> shown.put(vendor, shown(vendor, seen.getOrDefault(vendor, NOTHING), now)));
        return shown;
    }

    /** The vendors of a category, by name. */
    public List<String> vendors(Category category) {
        return vendors.byName().entrySet().stream()
                .filter(each -> each.getValue() == category)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How a sign was seen in the time before now, by vendor; none of a vendor of which nothing was seen. */
    public Map<String, SignCount> recent(Sign sign, Duration over) {
        Instant now = Instant.now();
        Map<String, SignCount> counts = new TreeMap<>();
        readings.signs(now.minus(over), now).forEach((vendor, signs) -> {
            if (signs.containsKey(sign)) {
                counts.put(vendor, signs.get(sign));
            }
        });
        return counts;
    }

    /** How a sign was seen since then, by vendor and minute; a minute in which nothing was seen is not there. */
    public Map<String, Map<Instant, SignCount>> minutes(Sign sign, Instant since) {
        return readings.minutes(sign, since);
    }

    private Map<String, Change> changes() {
        return rows.all().stream().collect(Collectors.toMap(StateTable.Row::vendor, StateTable.Row::change));
    }

    private List<VendorHealth> list(Map<String, Category> asked, Instant since, Instant until) {
        Instant now = Instant.now();
        Instant watched = watch.read().map(WatchRow.Watch::since).orElse(now);
        Map<String, Judgement> judgements = readings.at(now, watched);
        Map<String, Change> changes = changes();
        List<VendorHealth> found = new ArrayList<>();
        asked.forEach((vendor, category) -> {
            Judgement judgement = judgements.get(vendor);
            if (judgement != null) {
                Change change = shown(vendor, changes.getOrDefault(vendor, NOTHING), now);
                Uptime uptime = Uptime.of(since, until, stretches(vendor, since, until));
                found.add(VendorHealth.of(vendor, category, change, judgement, uptime));
            }
        });
        return found;
    }

    private Change shown(String vendor, Change seen, Instant now) {
        return maintenance.getIfAvailable(() -> Maintenance.NONE).of(vendor, now, now.plusNanos(1)).stream()
                .findFirst()
                .map(span -> new Change(
                        span.from(),
                        State.MAINTENANCE,
                        List.of("Maintenance until " + span.until() + ": " + span.reason())))
                .orElse(seen);
    }
}
