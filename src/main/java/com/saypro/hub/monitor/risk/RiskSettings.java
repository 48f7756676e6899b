package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people decided about risk.
 *
 * @param flags from which score on something is flagged, by severity
 * @param dials how much each reason counts
 */
record RiskSettings(Map<Severity, Integer> flags, Map<Why, Dial> dials) {
    /** Payments within this are at once. */
    static final Duration BURST = Duration.ofMinutes(10);
    /** Cards and declines count for so long. */
    static final Duration DAY = Duration.ofDays(1);
    /** Declines before a success count for so long. */
    static final Duration HOUR = Duration.ofHours(1);
    /** Refunds count for so long. */
    static final Duration QUARTER = Duration.ofDays(90);
    /** Disputes of a customer count for so long. */
    static final Duration HALF_YEAR = Duration.ofDays(180);
    /** Disputes of a seller or product count for so long. */
    static final Duration SEASON = Duration.ofDays(60);

    /** What holds without a file. */
    static final RiskSettings SHIPPED = new RiskSettings(
            Map.of(Severity.WARNING, 50, Severity.ERROR, 75, Severity.CRITICAL, 90),
            Arrays.stream(Why.values())
                    .collect(Collectors.toMap(
                            Function.identity(), Why::shipped, (one, other) -> one, () -> new EnumMap<>(Why.class))));

    Dial dial(Why why) {
        return dials.get(why);
    }

    /** How urgent a score is; null when it is not flagged. */
    Severity severity(int score) {
        return Arrays.stream(Severity.values())
                .filter(severity -> flags.containsKey(severity) && score >= flags.get(severity))
                .findFirst()
                .orElse(null);
    }
}
