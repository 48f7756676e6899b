package com.saypro.hub.notify.policy;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Which notices are told where. What is empty or null asks for nothing.
 *
 * @param severities how urgent the incident is
 * @param vendors the vendor it is about
 * @param categories the category it is about
 * @param changes what happened to it
 * @param during the hours in which it happened
 * @param channels the names of the channels to tell
 * @param digest how often all that came is told in one message; null: each at once
 */
public record RoutingRule(
        Set<Severity> severities,
        Set<String> vendors,
        Set<Category> categories,
        Set<Change> changes,
        List<Hours> during,
        List<String> channels,
        Duration digest) {
    /** Whether it is about this notice. */
    public boolean takes(Notice notice, ZoneId zone) {
        return anyOf(severities, notice.severity())
                && anyOf(vendors, notice.vendor())
                && anyOf(categories, notice.category())
                && anyOf(changes, notice.change())
                && (during.isEmpty()
                        || during.stream()
                                .anyMatch(hours -> hours.contain(notice.at().atZone(zone))));
    }

    private static <T> boolean anyOf(Set<T> asked, T value) {
        return asked.isEmpty() || value != null && asked.contains(value);
    }
}
