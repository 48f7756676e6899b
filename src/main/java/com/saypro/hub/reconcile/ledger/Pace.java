package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether reconciliation keeps up: while it works off what waited, nothing is missing, as it may be what waits. */
@Component
class Pace {
    private static final Duration BEHIND = Duration.ofSeconds(30);
    /** After so long without events nothing waits any more. */
    private static final Duration LULL = Duration.ofSeconds(5);

    private volatile Instant took = Instant.EPOCH;
    private volatile Instant received = Instant.EPOCH;

    /** Events were taken in. */
    void took(List<Event> events, Instant now) {
        if (!events.isEmpty()) {
            received = events.get(0).received();
            took = now;
        }
    }

    /** Whether what it takes in now was received long ago. */
    boolean isBehind(Instant now) {
        return now.isBefore(took.plus(LULL)) && received.plus(BEHIND).isBefore(took);
    }
}
