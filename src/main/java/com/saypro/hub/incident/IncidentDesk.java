package com.saypro.hub.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with incidents; each deed is entered in the incident's history.
 *
 * <p>Every method throws {@link NoSuchElementException} for an unknown number, {@link IllegalStateException} when the
 * incident's status does not allow it, and {@link IllegalArgumentException} for a missing or wrong argument.
 */
@Component
public class IncidentDesk {
    private static final Set<String> BY_HAND = Set.of("fixed", "accepted", "duplicate");
    private static final List<String> SEVERITIES = List.of("info", "warning", "error", "critical");

    private final JdbcClient client;
    private final Incidents incidents;
    private final IncidentTable table;

    IncidentDesk(JdbcClient client, Incidents incidents, IncidentTable table) {
        this.client = client;
        this.incidents = incidents;
        this.table = table;
    }

    /** Takes an open incident in hand. */
    @Transactional
    public Incident acknowledge(String number, String who, String note) {
        change(
                number,
                "status = 'acknowledged', acknowledged_at = coalesce(acknowledged_at, now())",
                null,
                "status = 'open'",
                "is not open");
        return enter(number, who, "acknowledged", note);
    }

    /** Ends an incident by hand: {@code fixed}, {@code accepted} (needs a note) or {@code duplicate}. */
    @Transactional
    public Incident resolve(String number, String who, String resolution, String note) {
        if (!BY_HAND.contains(resolution)) {
            throw new IllegalArgumentException("A resolution is one of fixed, accepted, duplicate");
        }
        if (resolution.equals("accepted")) {
            needNote(note, "To accept an incident");
        }
        change(
                number,
                "status = 'resolved', resolved_at = now(), snoozed_until = null, resolution = :value",
                resolution,
                "status <> 'resolved'",
                "is resolved already");
        return enter(number, who, "resolved", note == null || note.isBlank() ? resolution : resolution + ": " + note);
    }

    /** Opens a resolved incident again, in place. */
    @Transactional
    public Incident reopen(String number, String who, String note) {
        change(
                number,
                "status = 'open', resolution = null, resolved_at = null",
                null,
                "status = 'resolved'",
                "is not resolved");
        return enter(number, who, "reopened", note);
    }

    /** Lets an incident rest until a time in the future; its status stays. */
    @Transactional
    public Incident snooze(String number, String who, Instant until, String note) {
        if (until == null || until.isBefore(Instant.now())) {
            throw new IllegalArgumentException("A snooze needs a time in the future");
        }
        change(number, "snoozed_until = :value", Timestamp.from(until), "status <> 'resolved'", "is resolved");
        return enter(number, who, "snoozed", "until " + until + (note == null || note.isBlank() ? "" : ": " + note));
    }

    /** Raises an incident's severity by one. */
    @Transactional
    public Incident escalate(String number, String who, String note) {
        String severity = find(number).severity();
        int next = SEVERITIES.indexOf(severity) + 1;
        if (next >= SEVERITIES.size()) {
            throw new IllegalStateException(number + " is critical already");
        }
        change(number, "severity = :value", SEVERITIES.get(next), "status <> 'resolved'", "is resolved");
        return enter(number, who, "escalated to " + SEVERITIES.get(next), note);
    }

    /** Adds a comment. */
    @Transactional
    public Incident comment(String number, String who, String note) {
        needNote(note, "A comment");
        find(number);
        return enter(number, who, "commented", note);
    }

    private Incident find(String number) {
        return incidents.find(number).orElseThrow(() -> new NoSuchElementException("No incident " + number));
    }

    private void change(String number, String set, Object value, String allowed, String otherwise) {
        int changed = client.sql("update incident set " + set + " where number = :number and " + allowed)
                .param("number", Incident.number(number))
                .param("value", value)
                .update();
        if (changed == 0) {
            find(number);
            throw new IllegalStateException(number + " " + otherwise);
        }
    }

    private Incident enter(String number, String who, String action, String note) {
        table.enter(Incident.number(number), who, action, note);
        return find(number);
    }

    private static void needNote(String note, String what) {
        if (note == null || note.isBlank()) {
            throw new IllegalArgumentException(what + " needs a note");
        }
    }
}
