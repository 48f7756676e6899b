package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.web.pages.IncidentView.DeadLetterRow;
import com.saypro.hub.web.pages.IncidentView.FindingRow;
import com.saypro.hub.web.pages.IncidentView.Grouping;
import com.saypro.hub.web.pages.IncidentView.HistoryRow;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of one incident shows. */
@Component
class IncidentViews {
    private static final int SHOWN = 20;

    private final Incidents incidents;
    private final DeadLetters deadLetters;

    IncidentViews(Incidents incidents, DeadLetters deadLetters) {
        this.incidents = incidents;
        this.deadLetters = deadLetters;
    }

    IncidentView of(Incident incident) {
        Instant now = Instant.now();
        return new IncidentView(
                IncidentRows.row(incident, now),
                incident.resolution(),
                grouping(incident),
                findings(incident, now),
                letters(incident, now),
                deadLetters.open(incident.fingerprint()),
                history(incident, now));
    }

    private static Grouping grouping(Incident incident) {
        String fingerprint = incident.fingerprint();
        return new Grouping(
                Integer.parseInt(fingerprint.substring(0, fingerprint.indexOf(':'))),
                fingerprint,
                incident.route(),
                incident.step(),
                incident.kind(),
                Fingerprint.normalised(incident.title()));
    }

    private List<FindingRow> findings(Incident incident, Instant now) {
        return incidents.findings(incident.number()).stream()
                .limit(SHOWN)
                .map(finding -> new FindingRow(Moment.of(finding.at(), now), finding.reason(), finding.reference()))
                .toList();
    }

    private List<DeadLetterRow> letters(Incident incident, Instant now) {
        return deadLetters
                .list(new DeadLetterQuery(null, null, incident.fingerprint(), null, SHOWN, null))
                .items()
                .stream()
                .map(kept -> row(kept, now))
                .toList();
    }

    private static DeadLetterRow row(KeptDeadLetter kept, Instant now) {
        return new DeadLetterRow(
                kept.letter().id(),
                Moment.of(kept.letter().failedAt(), now),
                kept.letter().failure().reason(),
                kept.status().equals("open") ? "waiting" : kept.status());
    }

    private List<HistoryRow> history(Incident incident, Instant now) {
        return incidents.history(incident.number()).stream()
                .map(entry -> new HistoryRow(Moment.of(entry.at(), now), entry.who(), entry.action(), entry.note()))
                .toList();
    }
}
