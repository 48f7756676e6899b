package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Incident;
import java.time.Duration;
import java.time.Instant;

/**
 * One incident in the queue.
 *
 * @param incident its row as in other lists
 * @param category {@code payment crm commerce shipping marketing}; null when about none
 * @param assignee who has it; null for nobody
 * @param due when it must go on
 * @param age how long ago it was first found, e.g. {@code 3 h}
 */
public record DeskRow(IncidentRow incident, String category, String assignee, Due due, String age) {
    static DeskRow of(Incident incident, Instant now) {
        return new DeskRow(
                IncidentRows.row(incident, now),
                incident.category(),
                incident.assignee(),
                Due.of(incident.due(), incident.breached(), now),
                Moment.length(Duration.between(incident.firstSeen(), now)));
    }
}
