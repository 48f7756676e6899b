package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.Seen;
import com.saypro.hub.monitor.SeenKey;
import com.saypro.hub.monitor.ToldTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells which events of the log a round has not counted and will not: those that were watched before it was entered. */
@Component
class Uncounted {
    private static final ToldTable TOLD = new ToldTable("alert_told");

    private final Seen seen;

    Uncounted(Seen seen) {
        this.seen = seen;
    }

    /** What nobody watched yet comes; what was watched since the round was entered is counted. */
    List<Event> of(Connection connection, int round, List<Event> events) throws SQLException {
        Set<SeenKey> watched = seen.known(connection, events);
        Set<SeenKey> counted = TOLD.of(connection, round, List.copyOf(watched));
        return events.stream()
                .filter(event -> watched.contains(SeenKey.of(event)) && !counted.contains(SeenKey.of(event)))
                .toList();
    }
}
