package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.Money;
import java.time.Instant;

/**
 * What the rule says of a match at a moment.
 *
 * @param status where it stands
 * @param broken the break's name, e.g. {@code missing-payment}, {@code amount-over}, {@code ambiguous-order}; null when it is none
 * @param ambiguous whether several items could belong where one must be
 * @param reason one sentence with both numbers for a person; null when all agrees. Holds ids and amounts, nothing personal
 * @param atRisk the money in question: of a missing side all of it, else the difference; null when none or not known
 * @param due when the verdict changes if nothing comes; null when it does not
 */
public record Verdict(Status status, String broken, boolean ambiguous, String reason, Money atRisk, Instant due) {
    /** All is there and agrees. */
    public static final Verdict POSTED = new Verdict(Status.POSTED, null, false, null, null, null);

    /** Nothing counts any more. */
    public static final Verdict VOID = new Verdict(Status.VOID, null, false, null, null, null);

    /** Whether a side is missing: it is expected, and its time is over. */
    public boolean isMissing() {
        return status == Status.EXPECTED && broken != null;
    }

    /** The same, before its time is called over. */
    public Verdict notYet(Instant until) {
        return new Verdict(status, null, ambiguous, reason, atRisk, until);
    }

    /** This verdict, which changes at that time at the latest; null leaves it as it is. */
    Verdict dueBy(Instant other) {
        return other == null || due != null && !other.isBefore(due)
                ? this
                : new Verdict(status, broken, ambiguous, reason, atRisk, other);
    }
}
