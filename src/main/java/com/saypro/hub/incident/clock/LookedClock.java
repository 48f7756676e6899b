package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Maintenance;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One clock, read at a moment.
 *
 * @param facts the incident it belongs to
 * @param reading how it stands
 * @param told what was told of it, with what is to be told now
 * @param telling what is to be told now
 * @param next when there is something to tell next; null for never
 */
record LookedClock(ClockFacts facts, ClockReading reading, Set<String> told, List<Mark> telling, Instant next) {
    /** Reads a clock of an incident; empty when it has none. */
    static Optional<LookedClock> of(
            ClockKind kind,
            ClockFacts facts,
            SlaPolicy policy,
            Marks marks,
            List<Maintenance.Span> maintenance,
            Instant moment) {
        StoredClock before = facts.clocks().get(kind);
        if (before != null && before.isFinal(facts.turns().size())) {
            return Optional.of(new LookedClock(facts, before.reading(), before.told(), List.of(), null));
        }
        return term(kind, facts, policy, before).map(term -> {
            Course course = Course.of(start(facts, before, moment), facts.turns());
            Instant overAt = before != null && before.reading().state() == ClockState.BREACHED
                    ? before.reading().due()
                    : null;
            Reckoning clock = Reckoning.of(kind, course, term, maintenance, overAt, moment);
            return told(
                    facts, clock.reading(), before == null ? Set.of() : before.told(), marks.of(clock, term), moment);
        });
    }

    private static Optional<Term> term(ClockKind kind, ClockFacts facts, SlaPolicy policy, StoredClock before) {
        Optional<Term> kept = Optional.ofNullable(before).map(clock -> clock.term(policy));
        if (before != null && before.isFixed()) {
            return kept;
        }
        return policy.line(facts.category(), facts.severity())
                .map(line -> new Term(line.allowance(kind), line.calendar(), policy.calendar(line.calendar())))
                .or(() -> kept);
    }

    private static Instant start(ClockFacts facts, StoredClock before, Instant moment) {
        if (before != null) {
            return before.reading().started();
        }
        return facts.unclocked() ? moment : facts.firstSeen();
    }

    private static LookedClock told(
            ClockFacts facts, ClockReading reading, Set<String> before, List<Mark> marks, Instant moment) {
        List<Mark> untold =
                marks.stream().filter(mark -> !before.contains(mark.name())).toList();
        List<Mark> telling =
                untold.stream().filter(mark -> mark.concerns(reading, moment)).toList();
        Set<String> told = new LinkedHashSet<>(before);
        telling.forEach(mark -> told.add(mark.name()));
        Instant next = untold.stream()
                .map(Mark::at)
                .filter(at -> at.isAfter(moment) && reading.runs())
                .min(Instant::compareTo)
                .orElse(null);
        return new LookedClock(facts, reading, told, telling, next);
    }

    /** Whether it is as it was kept. */
    boolean isAsKept() {
        StoredClock before = facts.clocks().get(reading.clock());
        return before != null
                && before.turns() == facts.turns().size()
                && before.reading().equals(reading)
                && Objects.equals(before.told(), told);
    }
}
