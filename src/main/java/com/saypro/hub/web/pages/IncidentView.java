package com.saypro.hub.web.pages;

import com.saypro.hub.event.Page;
import com.saypro.hub.reconcile.MatchNumber;
import java.util.List;

/**
 * One incident on its page.
 *
 * @param incident its row
 * @param resolution how it was resolved, {@code auto replayed fixed accepted duplicate}; null while it is not
 * @param grouping why its findings are one incident
 * @param worse the severity that escalating it would give; null when there is none
 * @param findings the first findings, oldest first
 * @param deadLetters a page of its dead letters, newest first
 * @param waiting how many of its dead letters wait for a decision
 * @param history who did what, newest first
 */
public record IncidentView(
        IncidentRow incident,
        String resolution,
        String worse,
        Grouping grouping,
        List<FindingRow> findings,
        Page<DeadLetterRow> deadLetters,
        long waiting,
        List<HistoryRow> history) {
    /**
     * What the findings have in common.
     *
     * @param version the version of the grouping algorithm
     * @param fingerprint the fingerprint, version first
     * @param route the route the findings came from
     * @param step the step that failed
     * @param kind the short code of the failure
     * @param reason the reason with its variable parts taken out
     */
    public record Grouping(int version, String fingerprint, String route, String step, String kind, String reason) {}

    /**
     * One finding.
     *
     * @param at when it was found
     * @param reason what was found
     * @param reference the dead letter, file or match it is about; null when about none
     */
    public record FindingRow(Moment at, String reason, String reference) {
        /** Whether it is about a match. */
        public boolean match() {
            return reference != null && MatchNumber.isOne(reference);
        }

        /** Whether it is about a dead letter. */
        public boolean letter() {
            return Deed.isLetter(reference);
        }
    }

    /**
     * One dead letter.
     *
     * @param id the dead letter's id
     * @param failed when the step failed
     * @param reason why
     * @param status {@code waiting replayed discarded}
     */
    public record DeadLetterRow(String id, Moment failed, String reason, String status) {
        /** Whether it waits for a decision. */
        public boolean waits() {
            return status.equals("waiting");
        }
    }

    /**
     * One thing that happened to the incident.
     *
     * @param at when
     * @param who the user, or {@code hub}
     * @param what e.g. {@code acknowledged}
     * @param note what they wrote; null for nothing
     */
    public record HistoryRow(Moment at, String who, String what, String note) {}
}
