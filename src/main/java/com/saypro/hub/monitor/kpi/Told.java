package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Event;
import java.time.Instant;

/**
 * An event as it is counted.
 *
 * @param event the event
 * @param recorded when the hub had it in its log: live the moment of counting it, from the log what that says
 */
record Told(Event event, Instant recorded) {}
