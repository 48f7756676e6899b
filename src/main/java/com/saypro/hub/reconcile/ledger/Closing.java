package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.ledger.MatchRow.Standing;
import com.saypro.hub.reconcile.match.Status;
import java.time.Instant;

/** How people close a match. */
enum Closing {
    FORCE("fixed", null),
    ACCEPTED("accepted", "accepted"),
    FIXED("fixed", "fixed"),
    PARTIAL("accepted", null);

    private final String word;
    private final String closure;

    Closing(String word, String closure) {
        this.word = word;
        this.closure = closure;
    }

    /** How an incident ended whose last break was closed so. */
    String word() {
        return word;
    }

    /** What is entered in the history. */
    String note(String note) {
        String how = switch (this) {
            case FORCE -> "posted by force";
            case PARTIAL -> "partially reconciled";
            case ACCEPTED, FIXED -> closure;
        };
        return note == null || note.isBlank() ? how : how + ": " + note;
    }

    /** @throws IllegalStateException when a match cannot be closed so */
    void check(String number, MatchRow match) {
        Status status = match.standing().status();
        if (match.closed() != null) {
            throw new IllegalStateException(number + " is closed already");
        }
        if (status == Status.ARCHIVED || status == Status.VOID || status == Status.POSTED) {
            throw new IllegalStateException(number + " is " + status.word());
        }
        if (closure != null && match.standing().broken() == null) {
            throw new IllegalStateException(number + " is no break");
        }
    }

    /**
     * The match, closed.
     *
     * @param digest of what is said to be all right
     */
    MatchRow of(MatchRow match, String digest, Instant now) {
        Standing before = match.standing();
        Standing closed = switch (this) {
            case FORCE -> new Standing(Status.POSTED, "force", null, false, before.reason(), null, null);
            case PARTIAL -> new Standing(Status.PARTIALLY_RECONCILED, null, null, false, before.reason(), null, null);
            case ACCEPTED, FIXED ->
                new Standing(before.status(), null, null, before.ambiguous(), before.reason(), null, null);
        };
        return new MatchRow(
                match.number(), match.rule(), closed, match.vendor(), match.began(), now, null, closure, digest, null);
    }
}
