package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.Observer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts by the minute how payments fare, and how many events there are of which some may be late. */
@Component
class SeenEvents implements Observer {
    @Override
    public void observe(Connection connection, List<Event> fresh) throws SQLException {
        SignTable.add(connection, Instant.now(), SignsOf.events(fresh));
    }
}
