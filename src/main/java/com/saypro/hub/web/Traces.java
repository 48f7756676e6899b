package com.saypro.hub.web;

import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.RecordedEvent;
import com.saypro.hub.event.SettledDelivery;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentFinding;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.ReconciledMatch;
import com.saypro.hub.web.Trace.Brought;
import com.saypro.hub.web.Trace.Happened;
import com.saypro.hub.web.Trace.Letter;
import com.saypro.hub.web.Trace.Match;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the trace of an incident together from what each room knows of it. */
@Component
public class Traces {
    private static final int MOST = 100;
    private static final int LETTERS = 20;

    private final Incidents incidents;
    private final DeadLetters letters;
    private final Reconciled matches;
    private final EventHistory events;
    private final Deliveries deliveries;

    Traces(Incidents incidents, DeadLetters letters, Reconciled matches, EventHistory events, Deliveries deliveries) {
        this.incidents = incidents;
        this.letters = letters;
        this.matches = matches;
        this.events = events;
        this.deliveries = deliveries;
    }

    /** What stands behind an incident; of each sort at most a hundred. */
    public Trace of(Incident incident) {
        List<IncidentFinding> findings = incidents.findings(incident.number());
        List<KeptDeadLetter> dead = letters(incident, findings);
        List<Event> happened = events
                .find(findings.stream()
                        .flatMap(finding -> finding.events().stream())
                        .distinct()
                        .limit(MOST)
                        .toList())
                .stream()
                .map(RecordedEvent::event)
                .toList();
        return new Trace(
                incident.number(),
                findings,
                dead.stream().map(Traces::letter).toList(),
                matches(findings),
                happened.stream().map(Traces::happened).toList(),
                brought(happened, dead),
                TracedEntities.of(findings, happened));
    }

    private List<KeptDeadLetter> letters(Incident incident, List<IncidentFinding> findings) {
        Map<String, KeptDeadLetter> kept = new LinkedHashMap<>();
        letters.list(new DeadLetterQuery(null, null, incident.fingerprint(), null, LETTERS, null))
                .items()
                .forEach(each -> kept.put(each.letter().id(), each));
        references(findings)
                .filter(reference -> reference.indexOf(':') > 0 && !kept.containsKey(reference))
                .limit(LETTERS)
                .flatMap(reference -> letters.find(reference).stream())
                .forEach(each -> kept.put(each.letter().id(), each));
        return List.copyOf(kept.values());
    }

    private List<Match> matches(List<IncidentFinding> findings) {
        return references(findings)
                .filter(MatchNumber::isOne)
                .limit(LETTERS)
                .flatMap(number -> matches.find(number).stream())
                .map(Traces::match)
                .toList();
    }

    private List<Brought> brought(List<Event> happened, List<KeptDeadLetter> dead) {
        List<UUID> ids = Stream.concat(
                        happened.stream().map(Event::delivery),
                        dead.stream().map(each -> each.letter().delivery()))
                .distinct()
                .toList();
        return deliveries.find(ids).stream().map(Traces::delivery).toList();
    }

    private static Stream<String> references(List<IncidentFinding> findings) {
        return findings.stream()
                .map(IncidentFinding::reference)
                .filter(reference -> reference != null)
                .distinct();
    }

    private static Letter letter(KeptDeadLetter kept) {
        return new Letter(
                kept.letter().id(),
                kept.letter().delivery().toString(),
                kept.letter().failure().step(),
                kept.letter().failure().reason(),
                kept.status());
    }

    private static Match match(ReconciledMatch match) {
        return new Match(match.number(), match.rule(), match.status());
    }

    private static Happened happened(Event event) {
        return new Happened(
                event.id(),
                event.type(),
                event.subject(),
                event.vendor(),
                event.time(),
                event.delivery() == null ? null : event.delivery().toString());
    }

    private static Brought delivery(SettledDelivery settled) {
        return new Brought(
                settled.id().toString(),
                settled.vendor(),
                settled.via().word(),
                settled.received(),
                settled.outcome().word());
    }
}
