package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.alert.engine.Change;
import com.saypro.hub.monitor.alert.engine.Counting;
import com.saypro.hub.monitor.alert.engine.Engine;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.Grain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells one rule what happened, and has it look every ten seconds, at whose end all of them is told. */
final class Replay {
    private static final long EVERY = Grain.FINEST.toSeconds();

    private final Counting counting;
    private final Engine engine;
    private final List<Change> changes = new ArrayList<>();
    /** The next look, in seconds since 1970. */
    private long look = Long.MIN_VALUE;

    Replay(AlertRule rule) {
        counting = new Counting(List.of(rule));
        engine = new Engine(List.of(rule));
    }

    /** Tells of an event; later ones were received later, but for some seconds. */
    void tell(Event event) {
        long at = lookAfter(event.received().getEpochSecond());
        if (look == Long.MIN_VALUE) {
            look = at;
        } else if (at > look) {
            until(at);
        }
        counting.of(List.of(event)).forEach(engine::add);
    }

    /** Lets time go by until a moment, and looks at it too. */
    void end(Instant at) {
        if (look != Long.MIN_VALUE) {
            until(lookAfter(at.getEpochSecond()));
            changes.addAll(engine.tick(Instant.ofEpochSecond(look)).changes());
        }
    }

    private void until(long next) {
        while (look < next) {
            changes.addAll(engine.tick(Instant.ofEpochSecond(look)).changes());
            Instant due = engine.next();
            look = due == null ? next : Math.min(next, Math.max(look + EVERY, lookAfter(due.getEpochSecond())));
        }
    }

    /** What fired and recovered. */
    List<Change> changes() {
        return changes;
    }

    private static long lookAfter(long second) {
        return -Math.floorDiv(-second, EVERY) * EVERY;
    }
}
