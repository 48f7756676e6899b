package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Notice.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The moments of a clock at which somebody is told. */
final class Marks {
    private static final int ALL = 100;

    private final SlaPolicy policy;
    private final List<EscalationStep> path;

    Marks(SlaPolicy policy, List<EscalationStep> path) {
        this.policy = policy;
        this.path = path;
    }

    /** All marks of a clock whose time is known to come, in order. */
    List<Mark> of(Reckoning clock, Term term) {
        ClockKind kind = clock.reading().clock();
        List<Mark> marks = new ArrayList<>();
        policy.warn().of(kind).forEach(share -> add(marks, Change.DUE_SOON, share, null, clock, term));
        if (clock.reading().due() != null) {
            marks.add(new Mark(Change.BREACHED, ALL, clock.reading().due(), null));
        }
        List<Integer> steps = policy.escalate().of(kind);
        for (int i = 0; i < Math.min(steps.size(), path.size()); i++) {
            add(marks, Change.ESCALATED, steps.get(i), path.get(i), clock, term);
        }
        marks.sort(Comparator.comparing(Mark::at));
        return marks;
    }

    private static void add(
            List<Mark> marks, Change change, int share, EscalationStep step, Reckoning clock, Term term) {
        clock.track()
                .reached(term.share(share))
                .map((Instant at) -> new Mark(change, share, at, step))
                .ifPresent(marks::add);
    }
}
