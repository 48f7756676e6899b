package com.saypro.hub.monitor.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every other second how all vendors do, and notes what changed. */
@Component
class HealthWatch {
    private static final Reading GONE = new Reading(State.UNKNOWN, List.of("Its files are not there"));
    private static final Reading NOT_SEEN = new Reading(State.UNKNOWN, List.of("No hub was running"));

    private final TransactionTemplate transactions;
    private final WatchRow watch;
    private final Readings readings;
    private final StateTable rows;
    private final Health health;
    private final HealthMeters meters;

    HealthWatch(
            TransactionTemplate transactions,
            WatchRow watch,
            Readings readings,
            StateTable rows,
            Health health,
            HealthMeters meters) {
        this.transactions = transactions;
        this.watch = watch;
        this.readings = readings;
        this.rows = rows;
        this.health = health;
        this.meters = meters;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        look(Instant.now());
        meters.states(health.now());
    }

    /** Looks as at a moment, unless another hub does. */
    void look(Instant now) {
        transactions.executeWithoutResult(status -> {
            if (watch.isMine()) {
                note(now);
            }
        });
    }

    private void note(Instant now) {
        Map<String, Change> before = rows.all().stream()
                .collect(Collectors.toMap(StateTable.Row::vendor, StateTable.Row::change, (a, b) -> a, TreeMap::new));
        Instant gap = watch.gap(now).orElse(null);
        if (gap != null) {
            before.replaceAll((vendor, change) -> note(vendor, change, NOT_SEEN, gap));
        }
        Instant watched = watch.look(now, gap != null);
        Map<String, Reading> after = new TreeMap<>();
        before.keySet().forEach(vendor -> after.put(vendor, GONE));
        readings.at(now, watched).forEach((vendor, judgement) -> after.put(vendor, judgement.reading()));
        after.forEach((vendor, reading) -> note(vendor, before.get(vendor), reading, now));
    }

    private Change note(String vendor, Change before, Reading reading, Instant at) {
        if (before != null && before.state() == reading.state()) {
            if (!before.reasons().equals(reading.reasons())) {
                rows.explain(vendor, reading.reasons());
            }
            return before;
        }
        Change change = new Change(at, reading.state(), reading.reasons());
        rows.change(vendor, change);
        return change;
    }
}
