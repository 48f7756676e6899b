package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.Times;
import com.saypro.hub.reconcile.match.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A match as it is stored.
 *
 * @param number its number
 * @param rule the number of its edition
 * @param standing what the rule, or a person, says of it
 * @param vendor whose problem a break is; null where it is none
 * @param began when its first item did, by the vendor's clock
 * @param changed when it was last written
 * @param broke when it became a break; null where it is none
 * @param closure how it was closed: {@code auto fixed accepted}; null while it is not
 * @param closed the digest of what a person said is all right; null where nobody did
 * @param told the fingerprint of the finding that told of it
 */
record MatchRow(
        long number,
        int rule,
        Standing standing,
        String vendor,
        Instant began,
        Instant changed,
        Instant broke,
        String closure,
        String closed,
        String told) {

    static final String COLUMNS =
            "number, rule, status, posted, broken, ambiguous, reason, at_risk, currency, vendor, began,"
                    + " changed, broke, due, closure, closed, told";

    /**
     * Where a match stands.
     *
     * @param posted how it became posted: {@code auto manual force}; null where it is not
     * @param broken the break's name; null where it is none, or is closed
     */
    record Standing(
            Status status, String posted, String broken, boolean ambiguous, String reason, Money atRisk, Instant due) {
        /** The same, with the rule to be asked again at that time. */
        Standing dueAt(Instant time) {
            return new Standing(status, posted, broken, ambiguous, reason, atRisk, time);
        }
    }

    /** This match, no more in use: its items are elsewhere, or its rule is gone. */
    MatchRow archived(String reason, Instant now) {
        Standing archived = new Standing(Status.ARCHIVED, null, null, false, reason, null, null);
        return new MatchRow(number, rule, archived, null, began, now, null, closure, null, null);
    }

    /** This match, standing otherwise. */
    MatchRow standing(Standing other, Instant now) {
        return new MatchRow(number, rule, other, vendor, began, now, broke, closure, closed, told);
    }

    /** This match, of which only the rule says where it stands. */
    MatchRow reopened(Instant now) {
        return new MatchRow(number, rule, standing, vendor, began, now, broke, null, null, told);
    }

    /** This match, told of under a fingerprint; null for under none. */
    MatchRow told(String fingerprint) {
        return new MatchRow(number, rule, standing, vendor, began, changed, broke, closure, closed, fingerprint);
    }

    static MatchRow read(ResultSet row) throws SQLException {
        String currency = row.getString(9);
        Standing standing = new Standing(
                Status.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7),
                currency == null ? null : new Money(row.getLong(8), currency),
                Times.read(row, 14));
        return new MatchRow(
                row.getLong(1),
                row.getInt(2),
                standing,
                row.getString(10),
                Times.read(row, 11),
                Times.read(row, 12),
                Times.read(row, 13),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }
}
