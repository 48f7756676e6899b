package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetterAction;
import com.saypro.hub.deadletter.DeadLetters;
import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Failure;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.redaction.RedactedBody;
import com.saypro.hub.web.pages.LetterView.DeedRow;
import com.saypro.hub.web.pages.LetterView.Failed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of one dead letter shows. */
@Component
class LetterViews {
    private final DeadLetters letters;
    private final Incidents incidents;
    private final DeliveryRows deliveries;
    private final Outlooks outlooks;
    private final Indented indented;

    LetterViews(
            DeadLetters letters, Incidents incidents, DeliveryRows deliveries, Outlooks outlooks, Indented indented) {
        this.letters = letters;
        this.incidents = incidents;
        this.deliveries = deliveries;
        this.outlooks = outlooks;
        this.indented = indented;
    }

    /** The page for this reader. */
    LetterView of(KeptDeadLetter kept, Reader reader, Instant now) {
        DeadLetter letter = kept.letter();
        boolean shown = reader != null && reader.operates();
        return new LetterView(
                letter.id(),
                letter.vendor(),
                status(kept),
                failed(letter, now),
                kept.attempts(),
                incidents.of(kept.fingerprint()).map(Incident::number).orElse(null),
                deliveries.of(letter, now),
                shown ? letter.headers() : Map.of(),
                shown ? redacted(letter.payload()) : null,
                outlooks.of(letter, now),
                deeds(letter.id(), now));
    }

    /** The incidents that it is part of, or that name it. */
    List<IncidentRow> incidents(KeptDeadLetter kept, Instant now) {
        return Stream.concat(
                        incidents.of(kept.fingerprint()).stream(),
                        incidents.about(kept.letter().id()).stream())
                .distinct()
                .map(incident -> IncidentRows.row(incident, now))
                .toList();
    }

    /** As pages call it. */
    static String status(KeptDeadLetter kept) {
        return kept.status().equals("open") ? "waiting" : kept.status();
    }

    private static Failed failed(DeadLetter letter, Instant now) {
        Failure failure = letter.failure();
        return new Failed(
                failure.step(),
                failure.kind(),
                failure.failureClass().word(),
                failure.severity().word(),
                failure.reason(),
                Moment.of(letter.failedAt(), now));
    }

    private String redacted(byte[] payload) {
        try {
            return indented.text(RedactedBody.of(payload));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private List<DeedRow> deeds(String id, Instant now) {
        return letters.actions(id).stream().map(deed -> row(deed, now)).toList();
    }

    private static DeedRow row(DeadLetterAction deed, Instant now) {
        String what = deed.action().equals("discard") ? deed.result() : deed.action() + ": " + deed.result();
        return new DeedRow(Moment.of(deed.at(), now), deed.who(), what, deed.note());
    }
}
