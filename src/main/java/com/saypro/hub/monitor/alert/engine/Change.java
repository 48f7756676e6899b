package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.event.Severity;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.time.Instant;
import java.util.List;

/**
 * That a rule fired or recovered for a group.
 *
 * @param rule the rule
 * @param group the group, see {@link GroupKey}
 * @param what what happened
 * @param at when
 * @param since since when it fires
 * @param severity how urgent it is
 * @param text both numbers and the window in words
 * @param value the number that was compared; NaN when unknown
 * @param bound what it was compared with; NaN when unknown
 * @param events ids of events that show it
 */
public record Change(
        AlertRule rule,
        String group,
        What what,
        Instant at,
        Instant since,
        Severity severity,
        String text,
        double value,
        double bound,
        List<String> events) {
    /** What happened. */
    public enum What {
        FIRED,
        /** It fires already, and is more urgent now. */
        RAISED,
        RECOVERED
    }
}
