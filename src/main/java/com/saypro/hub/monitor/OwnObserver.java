package com.saypro.hub.monitor;

import com.saypro.hub.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Who looks at what the hub tells of itself, see {@link Signals}. */
public interface OwnObserver {
    /** Looks at what was told, in the transaction that counts it, while no other hub writes what is watched. */
    void observeOwn(Connection connection, List<Event> signals) throws SQLException;
}
