package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.Observer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts by the minute how payments fare, and how many events there are of which some may be late. */
@Component
class SeenEvents implements Observer {
    /** What happened so long before it came tells of the past, as when an old file is read. */
    private static final Duration PAST = Duration.ofHours(1);

    @Override
    public void observe(Connection connection, List<Event> fresh) throws SQLException {
        List<Event> ofNow = fresh.stream()
                .filter(event ->
                        Duration.between(event.time(), event.received()).compareTo(PAST) < 0)
                .toList();
        SignTable.add(connection, Instant.now(), SignsOf.events(ofNow));
    }
}
