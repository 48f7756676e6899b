package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An incident's clocks, read at a moment.
 *
 * @param facts the incident
 * @param clocks both, or none when nothing is promised of it
 * @param next when to look again; null for not before something is entered in its history
 */
record Look(ClockFacts facts, List<LookedClock> clocks, Instant next) {
    /** So soon a change of the policy or of maintenance is seen. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    static Look of(
            ClockFacts facts,
            SlaPolicy policy,
            List<EscalationStep> path,
            List<Maintenance.Span> maintenance,
            Instant moment) {
        Marks marks = new Marks(policy, path);
        List<LookedClock> clocks = Stream.of(ClockKind.values())
                .map(kind -> LookedClock.of(kind, facts, policy, marks, maintenance, moment))
                .flatMap(Optional::stream)
                .toList();
        Instant next = Stream.concat(clocks.stream().map(LookedClock::next), Stream.of(moment.plus(AGAIN)))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElseThrow();
        return new Look(facts, clocks, facts.resolved() ? null : next);
    }

    /** When the next of its running clocks is over, or was; null when none runs. */
    Instant due() {
        return clocks.stream()
                .map(LookedClock::reading)
                .filter(reading -> reading.ended() == null && reading.due() != null)
                .map(ClockReading::due)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether one of its clocks was over before it was stopped, or is over now. */
    boolean isBreached() {
        return clocks.stream().anyMatch(clock -> clock.reading().state() == ClockState.BREACHED);
    }
}
