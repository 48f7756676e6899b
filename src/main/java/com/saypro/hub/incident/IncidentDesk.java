package com.saypro.hub.incident;

import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about an incident's state; each deed is entered in the incident's history. What they write down of it is
 * {@link IncidentNotes}.
 *
 * <p>Every method throws {@link NoSuchElementException} for an unknown number, {@link IllegalStateException} when the
 * incident's status does not allow it, and {@link IllegalArgumentException} for a missing or wrong argument.
 */
@Component
public class IncidentDesk {
    /** Whoever did something to an incident wants it heard of, whatever kept it quiet. */
    private static final String SPEAKS = "told_at = coalesce(told_at, now()), inhibited_by = null, held_by = null";

    private final Deeds deeds;
    private final IncidentLinks links;

    IncidentDesk(Deeds deeds, IncidentLinks links) {
        this.deeds = deeds;
        this.links = links;
    }

    /** Takes an open incident in hand. */
    @Transactional
    public Incident acknowledge(String number, Actor who, String note) {
        Incident before = deeds.take(number);
        if (!before.status().equals("open")) {
            throw new IllegalStateException(number + " is not open");
        }
        deeds.set(number, "status = 'acknowledged', acknowledged_at = coalesce(acknowledged_at, now())", Map.of());
        deeds.enter(number, who, "acknowledged", note, before.status(), "acknowledged");
        return deeds.tell(number, Notice.Change.ACKNOWLEDGED, who, note, Map.of());
    }

    /** Ends an incident by hand. A critical one is ended only when its cause and the correction are known. */
    @Transactional
    public Incident resolve(String number, Actor who, Ending ending) {
        ending.check(number);
        Incident before = deeds.takeUnresolved(number);
        if (ending.isDuplicate()) {
            links.duplicate(number, ending.duplicateOf(), who);
        } else if (before.severity().equals("critical") && (before.cause() == null || before.correction() == null)) {
            throw new IllegalStateException(
                    number + " is critical: say its root cause and the corrective action before it is resolved");
        }
        deeds.set(
                number,
                "status = 'resolved', resolved_at = now(), snoozed_until = null, resolution = :how",
                Map.of("how", ending.how()));
        deeds.enter(number, who, "resolved", ending.said(), before.status(), "resolved");
        return deeds.tell(number, Notice.Change.RESOLVED, who, ending.note(), Map.of("resolution", ending.how()));
    }

    /** Opens a resolved incident again, in place. */
    @Transactional
    public Incident reopen(String number, Actor who, String note) {
        Incident before = deeds.take(number);
        if (!before.status().equals("resolved")) {
            throw new IllegalStateException(number + " is not resolved");
        }
        deeds.set(number, "status = 'open', resolution = null, resolved_at = null, " + SPEAKS, Map.of());
        deeds.enter(number, who, "reopened", note, "resolved", "open");
        return deeds.tell(number, Notice.Change.REOPENED, who, note, Map.of());
    }

    /** Lets an incident rest until a time in the future; its status stays. */
    @Transactional
    public Incident snooze(String number, Actor who, Instant until, String note) {
        if (until == null || until.isBefore(Instant.now())) {
            throw new IllegalArgumentException("A snooze needs a time in the future");
        }
        Incident before = deeds.takeUnresolved(number);
        deeds.set(number, "snoozed_until = :until::timestamptz", Map.of("until", until.toString()));
        String said = "until " + until + (note == null || note.isBlank() ? "" : ": " + note);
        deeds.enter(number, who, "snoozed", said, text(before.snoozedUntil()), text(until));
        return deeds.take(number);
    }

    /** Raises an incident's severity by one. */
    @Transactional
    public Incident escalate(String number, Actor who, String note) {
        Severity severity = Severity.of(deeds.takeUnresolved(number).severity());
        if (severity == Severity.CRITICAL) {
            throw new IllegalStateException(number + " is critical already");
        }
        return severity(number, who, Severity.values()[severity.ordinal() - 1].word(), note);
    }

    /** Raises or lowers an incident's severity; to lower it needs a note that says why. */
    @Transactional
    public Incident severity(String number, Actor who, String word, String note) {
        Incident before = deeds.takeUnresolved(number);
        Severity now = Severity.of(before.severity());
        Severity wanted = known(word);
        if (wanted == now) {
            throw new IllegalStateException(number + " is " + now.word() + " already");
        }
        boolean worse = wanted.compareTo(now) < 0;
        if (!worse) {
            Deeds.needNote(note, "To lower a severity");
        }
        deeds.set(number, "severity = :severity" + (worse ? ", " + SPEAKS : ""), Map.of("severity", wanted.word()));
        deeds.enter(
                number,
                who,
                (worse ? "escalated to " : "lowered to ") + wanted.word(),
                note,
                now.word(),
                wanted.word());
        return worse
                ? deeds.tell(number, Notice.Change.ESCALATED, who, note, Map.of("before", now.word()))
                : deeds.take(number);
    }

    /** Gives an incident to a user, or takes it from whoever has it when the user is null. */
    @Transactional
    public Incident assign(String number, Actor who, String user, String note) {
        Incident before = deeds.takeUnresolved(number);
        String wanted = user == null || user.isBlank() ? null : user.strip();
        if (wanted != null && !wanted.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+ -]{0,99}")) {
            throw new IllegalArgumentException("An incident is assigned to the name of a user");
        }
        if (wanted == null) {
            deeds.set(number, "assignee = null", Map.of());
            deeds.enter(number, who, "unassigned", note, before.assignee(), null);
            return deeds.take(number);
        }
        deeds.set(number, "assignee = :user, " + SPEAKS, Map.of("user", wanted));
        deeds.enter(number, who, "assigned to " + wanted, note, before.assignee(), wanted);
        return deeds.tell(number, Notice.Change.ASSIGNED, who, note, Map.of("assignee", wanted));
    }

    /**
     * Enters what others of this room did about an incident, e.g. that its clocks were paused.
     *
     * @param action as the history calls it
     */
    @Transactional
    public Incident enter(String number, Actor who, String action, String note) {
        deeds.take(number);
        deeds.enter(number, who, action, note, null, null);
        return deeds.take(number);
    }

    private static Severity known(String word) {
        try {
            return Severity.of(word == null ? "" : word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A severity is one of critical, error, warning, info", e);
        }
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
