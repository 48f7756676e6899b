package com.saypro.hub.event;

import java.time.Instant;
import java.util.Map;

/**
 * That an incident changed in a way people may want to hear of; told once.
 *
 * @param id tells it apart from all others, and stays the same when it is told again
 * @param change what happened to the incident
 * @param incident its number, e.g. {@code INC-000123}
 * @param severity how urgent the incident is now
 * @param category the category it is about; null when about none
 * @param vendor the vendor it is about; null when about none
 * @param title one sentence; holds no payload and no secret
 * @param at when it happened
 * @param details what else a message may say, by name, e.g. {@code due} or {@code who}
 */
public record Notice(
        String id,
        Change change,
        String incident,
        Severity severity,
        Category category,
        String vendor,
        String title,
        Instant at,
        Map<String, String> details) {

    /** What happened to an incident. */
    public enum Change {
        OPENED,
        REOPENED,
        ACKNOWLEDGED,
        ASSIGNED,
        /** Its severity was raised, or it went a step up the vendor's escalation path. */
        ESCALATED,
        /** One of its clocks will soon be over. */
        DUE_SOON,
        /** One of its clocks is over. */
        BREACHED,
        /** So many findings came at once that it stands for others. */
        STORM,
        RESOLVED
    }
}
