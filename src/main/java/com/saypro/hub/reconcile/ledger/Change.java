package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a match's history.
 *
 * @param match the match's number
 * @param who the user, or {@code hub}
 * @param action {@code opened changed matched broken mended closed reopened archived}
 * @param status where the match stood after it
 * @param note why
 */
record Change(long match, Instant at, String who, String action, Status status, String note) {
    static final String HUB = "hub";

    /** What the hub enters of a match. */
    static List<Change> of(Judgement judgement, Instant now) {
        MatchRow before = judgement.before();
        MatchRow after = judgement.after();
        String reason = after.standing().reason();
        if (after.standing().status() == Status.ARCHIVED) {
            return List.of(hub(after, now, "archived", reason));
        }
        List<Change> changes = new ArrayList<>(2);
        if (judgement.isNew()) {
            changes.add(hub(after, now, "opened", judgement.breaks() ? null : reason));
        } else if (before.closed() != null && after.closed() == null) {
            changes.add(hub(after, now, "reopened", "what was closed has changed"));
        }
        if (judgement.breaks()) {
            changes.add(hub(after, now, "broken", reason));
        } else if (judgement.mends()) {
            changes.add(hub(after, now, "mended", reason));
        } else if (changes.isEmpty() && judgement.standsOtherwise()) {
            changes.add(hub(after, now, after.standing().status() == Status.POSTED ? "matched" : "changed", reason));
        }
        return changes;
    }

    static Change hub(MatchRow match, Instant now, String action, String note) {
        return new Change(match.number(), now, HUB, action, match.standing().status(), note);
    }
}
