package com.saypro.hub.monitor;

import com.saypro.hub.event.Event;
import java.util.List;

/**
 * Where the hub tells of itself what alert rules may watch: probes, polls, the door, duplicates, late events, dead letters.
 * The types and their data are in {@code monitor/own.schema.json}; {@code received} says when they count. They are neither
 * logged nor on the bus.
 */
public interface Signals {
    /**
     * Tells what happened; each event counts as often as it is told. What has a {@code count} stands for so many.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached; nothing counts
     */
    void tell(List<Event> signals);
}
