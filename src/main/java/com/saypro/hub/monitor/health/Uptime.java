package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a vendor could be used. What was up or degraded counts against what was up, degraded or down; maintenance and what
 * nobody knows count for neither, and are told apart.
 *
 * @param since from when
 * @param until up to when
 * @param up how long it was up
 * @param degraded how long it was degraded
 * @param down how long it was down
 * @param maintenance how long it was being maintained, whatever was seen of it
 * @param unknown how long nobody knows
 * @param percent the uptime; null when nothing is known of all the time
 */
public record Uptime(
        Instant since,
        Instant until,
        Duration up,
        Duration degraded,
        Duration down,
        Duration maintenance,
        Duration unknown,
        Double percent) {

    /**
     * A stretch of time in one state.
     *
     * @param from when it begins
     * @param until when it is over
     * @param state how the vendor did
     */
    public record Stretch(Instant from, Instant until, State state) {}

    /** Adds stretches up. */
    static Uptime of(Instant since, Instant until, List<Stretch> stretches) {
        Map<State, Duration> sums = new EnumMap<>(State.class);
        for (Stretch each : stretches) {
            sums.merge(each.state(), Duration.between(each.from(), each.until()), Duration::plus);
        }
        Duration up = sums.getOrDefault(State.UP, Duration.ZERO);
        Duration degraded = sums.getOrDefault(State.DEGRADED, Duration.ZERO);
        Duration down = sums.getOrDefault(State.DOWN, Duration.ZERO);
        long good = up.plus(degraded).toMillis();
        long known = good + down.toMillis();
        return new Uptime(
                since,
                until,
                up,
                degraded,
                down,
                sums.getOrDefault(State.MAINTENANCE, Duration.ZERO),
                sums.getOrDefault(State.UNKNOWN, Duration.ZERO),
                known == 0 ? null : 100.0 * good / known);
    }

    /**
     * The stretches between two moments, without a gap.
     *
     * @param changes in order; the state before the first one is not known
     * @param seen up to when a hub looked; null for never
     * @param spans the times of maintenance, in order, none overlapping another; they cover what was seen
     */
    static List<Stretch> stretches(
            Instant since, Instant until, List<Change> changes, Instant seen, List<Maintenance.Span> spans) {
        List<Stretch> stretches = new ArrayList<>();
        Instant at = since;
        State state = State.UNKNOWN;
        for (Change change : changes) {
            at = add(stretches, at, earlier(change.at(), until), state);
            state = change.state();
        }
        Instant known = seen == null || seen.isBefore(at) ? at : earlier(seen, until);
        at = add(stretches, at, known, state);
        add(stretches, at, until, State.UNKNOWN);
        return spans.isEmpty() ? stretches : covered(stretches, spans);
    }

    private static Instant add(List<Stretch> stretches, Instant from, Instant until, State state) {
        if (!until.isAfter(from)) {
            return from;
        }
        stretches.add(new Stretch(from, until, state));
        return until;
    }

    private static List<Stretch> covered(List<Stretch> stretches, List<Maintenance.Span> spans) {
        List<Stretch> covered = new ArrayList<>();
        for (Stretch each : stretches) {
            Instant at = each.from();
            for (Maintenance.Span span : spans) {
                at = add(covered, at, earlier(span.from(), each.until()), each.state());
                at = add(covered, at, earlier(span.until(), each.until()), State.MAINTENANCE);
            }
            add(covered, at, each.until(), each.state());
        }
        return covered;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
