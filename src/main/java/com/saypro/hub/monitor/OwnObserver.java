package com.saypro.hub.monitor;

import com.saypro.hub.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Who looks at what the hub tells of itself, see {@link Signals}. */
public interface OwnObserver {
    /** Looks at signals, in the transaction and under the lock in which they are kept. */
    void observeOwn(Connection connection, List<Event> signals) throws SQLException;
}
