package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.event.Maintenance;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a vendor is not blamed for: that it is being maintained, or was within the window that is looked at, an hour at most. What
 * is told of one customer or card is no matter of the vendor's, and is told all the same.
 */
final class Excuse {
    private static final String VENDOR = "vendor";
    private static final String OF_SOMEBODY = "Id";
    private static final Duration MOST = Duration.ofHours(1);

    private final Maintenance maintenance;
    private final Map<String, Boolean> asked = new HashMap<>();
    private Instant moment = Instant.MIN;

    Excuse(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    /** Whether a rule must not fire for a group now. */
    boolean covers(AlertRule rule, String group, Instant now) {
        if (!rule.per().contains(VENDOR) || rule.per().stream().anyMatch(name -> name.endsWith(OF_SOMEBODY))) {
            return false;
        }
        if (!now.equals(moment)) {
            asked.clear();
            moment = now;
        }
        String vendor = GroupKey.fields(rule, group).get(VENDOR);
        Duration over = rule.condition().over();
        Duration after = over.compareTo(MOST) < 0 ? over : MOST;
        return asked.computeIfAbsent(vendor + " " + after, key -> isMaintained(vendor, now.minus(after), now));
    }

    private boolean isMaintained(String vendor, Instant from, Instant now) {
        return !maintenance.of(vendor, from, now.plusNanos(1)).isEmpty();
    }
}
