package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.event.Backlog;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.web.pages.Flow.Shape;
import com.saypro.hub.web.pages.Flow.Stage;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks at the flow. What cannot be asked, because Kafka or PostgreSQL is away, is drawn as trouble. */
@Component
class FlowNow {
    /** More than this waiting is not what one poll leaves behind. */
    private static final long MANY = 10_000;

    private static final Backlog.Waiting UNKNOWN = new Backlog.Waiting(-1, -1, -1);

    private final Pulse pulse;
    private final Backlog backlog;
    private final Vendors vendors;
    private final EventHistory events;
    private final DeadLetters deadLetters;
    private final Incidents incidents;

    FlowNow(
            Pulse pulse,
            Backlog backlog,
            Vendors vendors,
            EventHistory events,
            DeadLetters deadLetters,
            Incidents incidents) {
        this.pulse = pulse;
        this.backlog = backlog;
        this.vendors = vendors;
        this.events = events;
        this.deadLetters = deadLetters;
        this.incidents = incidents;
    }

    Flow look() {
        Backlog.Waiting waiting = waiting();
        Stage store = store();
        boolean storeAway = store.trouble();
        List<Stage> stages = List.of(
                new Stage(
                        "Vendors",
                        Shape.BOX,
                        pulse.arrivingPerSecond(true),
                        vendors.all().size() + " live",
                        false),
                receive(),
                pipe("Deliveries", waiting.deliveries()),
                new Stage("Map", Shape.BOX, pulse.perSecond("hub.deliveries.mapped"), null, false),
                pipe("Bus", waiting.events()),
                new Stage("Record", Shape.BOX, pulse.perSecond("hub.events.recorded"), null, storeAway),
                store);
        long open = storeAway
                ? 0
                : incidents.unresolved().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return new Flow(stages, deadLetters(storeAway), open);
    }

    private Stage receive() {
        double refused = pulse.arrivingPerSecond(false);
        return new Stage(
                "Receive",
                Shape.BOX,
                pulse.arrivingPerSecond(true),
                Math.round(refused * 10) / 10.0 + "/s refused",
                false);
    }

    private static Stage pipe(String name, long waiting) {
        return waiting < 0
                ? new Stage(name, Shape.PIPE, null, "Kafka away", true)
                : new Stage(name, Shape.PIPE, null, waiting + " waiting", waiting > MANY);
    }

    private Stage store() {
        try {
            Instant now = Instant.now();
            String note = events.lastRecorded()
                    .map(at -> "last " + Moment.of(at, now).said())
                    .orElse("no event yet");
            return new Stage("PostgreSQL", Shape.STORE, null, note, false);
        } catch (DataAccessException e) {
            return new Stage("PostgreSQL", Shape.STORE, null, "away", true);
        }
    }

    private Stage deadLetters(boolean storeAway) {
        long open = storeAway ? 0 : deadLetters.open();
        return new Stage("Dead letters", Shape.PIPE, pulse.perSecond("hub.dead.letters"), open + " waiting", open > 0);
    }

    private Backlog.Waiting waiting() {
        try {
            return backlog.waiting();
        } catch (IllegalStateException e) {
            return UNKNOWN;
        }
    }
}
