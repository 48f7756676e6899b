package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.ledger.MatchRow.Standing;

/**
 * What became of a match.
 *
 * @param before as it is stored; null where it is new
 * @param after as it is to be stored
 * @param failure why the rule could say nothing of it; null where it could
 */
record Judgement(MatchRow before, MatchRow after, RuntimeException failure) {
    Judgement told(String fingerprint) {
        return new Judgement(before, after.told(fingerprint), failure);
    }

    boolean isNew() {
        return before == null;
    }

    /** Whether there is anything to be written. */
    boolean isOther() {
        return isNew() || !same(before, after);
    }

    private static boolean same(MatchRow one, MatchRow other) {
        // It changed only if anything else did.
        return one.equals(new MatchRow(
                other.number(),
                other.rule(),
                other.standing(),
                other.vendor(),
                other.began(),
                one.changed(),
                other.broke(),
                other.closure(),
                other.closed(),
                other.told()));
    }

    /** Whether it is a break that was none. */
    boolean breaks() {
        return after.standing().broken() != null
                && (isNew() || before.standing().broken() == null);
    }

    /** Whether it is a break no more. */
    boolean mends() {
        return after.standing().broken() == null
                && !isNew()
                && before.standing().broken() != null;
    }

    /** Whether people would see that it stands differently; of what is no break a few more items are no news. */
    boolean standsOtherwise() {
        return isNew() || !visible(before.standing()).equals(visible(after.standing()));
    }

    private static Standing visible(Standing standing) {
        return standing.broken() != null
                ? standing.dueAt(null)
                : new Standing(standing.status(), standing.posted(), null, standing.ambiguous(), null, null, null);
    }
}
