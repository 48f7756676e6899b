package com.saypro.hub.monitor;

import com.saypro.hub.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Who looks at every event once. Observers are called one after another in one transaction; what they find they enter in the
 * {@link com.saypro.hub.event.FindingsOutbox}.
 */
public interface Observer {
    /**
     * Looks at events that no observer has seen before. They are in the order of the bus, where late ones stand among the
     * others; what an observer keeps in memory must hold too when the transaction fails and the events are told again.
     */
    void observe(Connection connection, List<Event> fresh) throws SQLException;
}
