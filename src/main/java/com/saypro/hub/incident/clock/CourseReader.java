package com.saypro.hub.incident.clock;

import com.saypro.hub.event.calendar.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Goes through an incident's history. An entry that bears an earlier time than the one before it, as where a clock was put back, counts as made at the same moment. */
final class CourseReader {
    private final Instant start;
    private final List<Stretch> closed = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private Instant openSince;
    private Instant acknowledged;
    private Instant firstResolved;
    private Instant resolved;
    private Instant last;

    CourseReader(Instant start) {
        this.start = start;
        openSince = start;
        last = start;
    }

    void take(Turn turn) {
        last = turn.at().isAfter(last) ? turn.at() : last;
        switch (turn.what()) {
            case REOPENED -> reopen();
            case ACKNOWLEDGED -> acknowledge(turn);
            case RESOLVED -> resolve(turn);
            case PAUSED -> pause(turn);
            case RESUMED -> resume();
        }
    }

    private void reopen() {
        if (openSince == null) {
            openSince = last;
            resolved = null;
        }
    }

    private void acknowledge(Turn turn) {
        if (acknowledged == null && turn.isByPerson()) {
            acknowledged = last;
        }
    }

    private void resolve(Turn turn) {
        if (openSince != null) {
            // A person who ends it has seen it.
            acknowledge(turn);
            resume();
            closed.add(new Stretch(openSince, last));
            openSince = null;
            resolved = last;
            firstResolved = firstResolved == null ? last : firstResolved;
        }
    }

    private void pause(Turn turn) {
        if (openSince != null) {
            acknowledge(turn);
            resume();
            pauses.add(new Pause(last, null, turn.reason(), turn.who()));
        }
    }

    private void resume() {
        int latest = pauses.size() - 1;
        if (latest >= 0 && pauses.get(latest).until() == null) {
            Pause pause = pauses.get(latest);
            pauses.set(latest, new Pause(pause.from(), last, pause.reason(), pause.who()));
        }
    }

    Course course() {
        return new Course(
                start,
                List.copyOf(closed),
                openSince,
                List.copyOf(pauses),
                acknowledged,
                firstResolved,
                resolved,
                last);
    }
}
