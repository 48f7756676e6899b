package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Page;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentEntry;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.web.pages.IncidentView.DeadLetterRow;
import com.saypro.hub.web.pages.IncidentView.FindingRow;
import com.saypro.hub.web.pages.IncidentView.Grouping;
import com.saypro.hub.web.pages.IncidentView.HistoryRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of one incident shows. */
@Component
class IncidentViews {
    private static final int SHOWN = 10;
    private static final List<String> SEVERITIES = List.of("info", "warning", "error", "critical");

    private final Incidents incidents;
    private final DeadLetters deadLetters;

    IncidentViews(Incidents incidents, DeadLetters deadLetters) {
        this.incidents = incidents;
        this.deadLetters = deadLetters;
    }

    /** The page, with the dead letters from this cursor on; from the newest on for null. */
    IncidentView of(Incident incident, Long letters) {
        Instant now = Instant.now();
        return new IncidentView(
                IncidentRows.row(incident, now),
                incident.resolution(),
                worse(incident),
                grouping(incident),
                findings(incident, now),
                letters(incident, letters, now),
                deadLetters.open(incident.fingerprint()),
                history(incident, now));
    }

    private static String worse(Incident incident) {
        int next = SEVERITIES.indexOf(incident.severity()) + 1;
        return next < SEVERITIES.size() && !incident.status().equals("resolved") ? SEVERITIES.get(next) : null;
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

    private Page<DeadLetterRow> letters(Incident incident, Long cursor, Instant now) {
        return deadLetters
                .list(new DeadLetterQuery(null, null, incident.fingerprint(), null, SHOWN, cursor))
                .map(kept -> row(kept, now));
    }

    private static DeadLetterRow row(KeptDeadLetter kept, Instant now) {
        return new DeadLetterRow(
                kept.letter().id(),
                Moment.of(kept.letter().failedAt(), now),
                kept.letter().failure().reason(),
                LetterViews.status(kept));
    }

    private List<HistoryRow> history(Incident incident, Instant now) {
        return incidents.history(incident.number()).stream()
                .map(entry -> new HistoryRow(
                        Moment.of(entry.at(), now),
                        entry.via().equals("api") ? entry.who() + " by API" : entry.who(),
                        entry.action(),
                        said(entry)))
                .toList();
    }

    /** Why, and what was changed from what to what. */
    private static String said(IncidentEntry entry) {
        String changed = entry.before() == null || entry.after() == null
                ? entry.after()
                : entry.before() + " → " + entry.after();
        return Stream.of(entry.note(), changed)
                .filter(part -> part != null)
                .reduce((note, change) -> note + " (" + change + ")")
                .orElse(null);
    }
}
