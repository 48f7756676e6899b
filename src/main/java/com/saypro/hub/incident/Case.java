package com.saypro.hub.incident;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Position;
import com.saypro.hub.event.Severity;
import com.saypro.hub.incident.storm.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An incident while findings are taken in, all of a batch in memory before anything is written. */
final class Case {
    /** The first findings tell what happened; the rest are only counted. */
    static final int KEPT_FINDINGS = 100;
    /** A title is read in lists. */
    private static final int LONGEST_TITLE = 500;

    final long number;
    final String fingerprint;
    final boolean isNew;
    private final Traits first;

    Severity severity;
    Severity foundSeverity;
    String title;
    String status;
    String resolution;
    Instant resolvedAt;
    Instant firstSeen;
    Instant lastSeen;
    /** When people were told that it opened; null when nobody was. */
    Instant toldAt;

    private boolean wasTold;
    Long inhibitedBy;
    Long heldBy;
    Long silence;
    long count;
    int kept;
    final List<Finding> keeps = new ArrayList<>();
    final List<Turn> turns = new ArrayList<>();

    /** One that is in the table; {@link CaseTable} fills it. */
    Case(long number, String fingerprint, Traits traits) {
        this(number, fingerprint, traits, false);
    }

    private Case(long number, String fingerprint, Traits traits, boolean isNew) {
        this.number = number;
        this.fingerprint = fingerprint;
        this.isNew = isNew;
        this.first = traits;
        this.severity = Severity.of(traits.severity());
        this.foundSeverity = severity;
    }

    /** One that nobody has found before. */
    static Case opened(long number, String fingerprint, Traits traits, Instant at, String id) {
        Case opened = new Case(number, fingerprint, traits, true);
        opened.status = "open";
        opened.firstSeen = at;
        opened.lastSeen = at;
        opened.turn(Notice.Change.OPENED, "opened", null, id);
        return opened;
    }

    Traits traits() {
        return first.severity(severity.word());
    }

    boolean isResolved() {
        return status.equals("resolved");
    }

    /** Whether people were told of it before it was loaded. */
    boolean wasTold() {
        return wasTold;
    }

    /** Notes when people were told of it before. */
    void told(Instant at) {
        toldAt = at;
        wasTold = at != null;
    }

    /** Whether it opened, or opened again, or may be heard at last, and nobody was told. */
    boolean wantsToBeTold() {
        return toldAt == null && turns.stream().anyMatch(Turn::begins);
    }

    /** What a turn came to, now that it is decided who hears of it. */
    String action(Turn turn) {
        return turn.action().equals(Turn.SPEAKS) && toldAt == null ? "stays quiet" : turn.action();
    }

    /** A note, and why nobody hears of it. */
    String quietWords(String note) {
        String why = null;
        if (inhibitedBy != null) {
            why = "inhibited by " + Incident.number(inhibitedBy);
        } else if (silence != null) {
            why = "silenced";
        } else if (heldBy != null) {
            why = "held by " + Incident.number(heldBy);
        }
        return note == null || why == null ? (note == null ? why : note) : note + ", " + why;
    }

    /** What kept it quiet, and has ended. */
    String wasQuietFor() {
        return inhibitedBy != null ? "after " + Incident.number(inhibitedBy) : "after a silence";
    }

    /** Counts a finding. */
    void found(Finding finding) {
        if (isResolved()) {
            status = "open";
            resolution = null;
            resolvedAt = null;
            toldAt = null;
            inhibitedBy = null;
            heldBy = null;
            silence = null;
            turn(Notice.Change.REOPENED, "reopened", "found again", id(finding));
        }
        count++;
        lastSeen = lastSeen.isAfter(finding.at()) ? lastSeen : finding.at();
        title = shortened(finding.failure().reason());
        if (kept < KEPT_FINDINGS) {
            kept++;
            keeps.add(finding);
        }
        found(finding.failure().severity(), id(finding));
    }

    /** Raises its severity to that of a worse finding; what a person lowered stays so until something worse is found. */
    void found(Severity worse, String id) {
        if (worse.compareTo(foundSeverity) < 0) {
            foundSeverity = worse;
            if (worse.compareTo(severity) < 0) {
                turns.add(new Turn(
                        Notice.Change.ESCALATED,
                        "escalated to " + worse.word(),
                        "found to be worse",
                        severity.word(),
                        worse.word(),
                        id));
                severity = worse;
            }
        }
    }

    /** Ends it. */
    void ended(String how, Instant at, String id) {
        if (!isResolved()) {
            status = "resolved";
            resolution = how;
            resolvedAt = at;
            turn(Notice.Change.RESOLVED, "resolved", how, id);
        }
    }

    /** What tells a change that a finding made apart from others: no finding makes the same one twice. */
    static String id(Finding finding) {
        Position place = finding.position();
        return place.partition() + "-" + place.offset();
    }

    private void turn(Notice.Change change, String action, String note, String id) {
        turns.add(new Turn(change, action, note, null, null, id));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
