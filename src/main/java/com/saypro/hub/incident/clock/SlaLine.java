package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.util.Set;

/**
 * What is promised of some incidents.
 *
 * @param categories of which categories; none for all, also for incidents of no category
 * @param severities of which severities; none for all
 * @param acknowledge how soon a person takes them in hand
 * @param resolve how soon they are resolved
 * @param calendar the name of the hours in which that time counts
 */
record SlaLine(
        Set<Category> categories, Set<Severity> severities, Duration acknowledge, Duration resolve, String calendar) {
    boolean fits(Category category, Severity severity) {
        return (categories.isEmpty() || category != null && categories.contains(category))
                && (severities.isEmpty() || severities.contains(severity));
    }

    Duration allowance(ClockKind clock) {
        return clock == ClockKind.ACKNOWLEDGE ? acknowledge : resolve;
    }
}
