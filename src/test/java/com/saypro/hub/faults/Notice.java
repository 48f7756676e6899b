package com.saypro.hub.faults;

import java.util.List;
import java.util.Map;

/**
 * One thing that a vendor tells, in the one form that it sends however often it has to.
 *
 * @param vendor who tells it
 * @param entity what it is about, as the event's subject
 * @param events the ids that its events must have in the log, in order; empty unless it must become events
 * @param fate what must become of it
 * @param headers the vendor's headers, without its signature
 * @param body the exact text
 */
record Notice(String vendor, String entity, List<String> events, Fate fate, Map<String, String> headers, String body) {

    /** What must become of a delivery. */
    enum Fate {
        EVENT,
        IGNORED,
        DEAD_LETTER
    }
}
