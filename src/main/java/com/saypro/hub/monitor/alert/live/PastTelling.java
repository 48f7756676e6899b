package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.RecordedEvent;
import com.saypro.hub.monitor.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells a round what the event log holds, some events in a transaction; where it stopped another hub goes on. */
final class PastTelling {
    private static final int AT_ONCE = 2000;

    private final Round round;
    private final Past past;
    private final Uncounted uncounted;
    private final Writing writing;
    private final List<RecordedEvent> some = new ArrayList<>(AT_ONCE);
    private long until;

    PastTelling(Round round, Past past, Uncounted uncounted, Writing writing) {
        this.round = round;
        this.past = past;
        this.uncounted = uncounted;
        this.writing = writing;
        until = round.told();
    }

    /** Tells an event, later ones of the log later. */
    void tell(RecordedEvent recorded) {
        if (recorded.seq() > until) {
            some.add(recorded);
            if (some.size() == AT_ONCE) {
                write();
            }
        }
    }

    /** No more come. */
    void end() {
        if (!some.isEmpty()) {
            write();
        }
        writing.run(connection -> RoundTable.done(connection, round.number(), until));
    }

    private void write() {
        long from = until;
        until = some.get(some.size() - 1).seq();
        List<Event> events = some.stream().map(RecordedEvent::event).toList();
        writing.run(connection -> {
            if (RoundTable.advance(connection, round.number(), from, until)) {
                DeltaTable.add(connection, past.of(uncounted.of(connection, round.number(), events), Instant.now()));
            }
        });
        some.clear();
    }
}
