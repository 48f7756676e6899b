package com.saypro.hub.web.pages;

import com.saypro.hub.event.Page;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.Incidents;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Incidents as lists show them. */
@Component
class IncidentRows {
    private final Incidents incidents;

    IncidentRows(Incidents incidents) {
        this.incidents = incidents;
    }

    Page<IncidentRow> list(IncidentQuery query) {
        Instant now = Instant.now();
        return incidents.list(query).map(incident -> row(incident, now));
    }

    List<IncidentRow> unresolved(int most) {
        return list(new IncidentQuery(IncidentQuery.UNRESOLVED, null, null, most, null))
                .items();
    }

    static IncidentRow row(Incident incident, Instant now) {
        Instant snoozed = incident.snoozedUntil();
        return new IncidentRow(
                incident.number(),
                incident.title(),
                incident.severity(),
                incident.status(),
                incident.failureClass(),
                incident.vendor(),
                incident.count(),
                Moment.of(incident.firstSeen(), now),
                Moment.of(incident.lastSeen(), now),
                snoozed == null || snoozed.isBefore(now) ? null : Moment.of(snoozed, now));
    }
}
