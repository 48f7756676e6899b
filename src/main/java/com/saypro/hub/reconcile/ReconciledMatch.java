package com.saypro.hub.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A match as it stands.
 *
 * @param number its number, e.g. {@code REC-000123}
 * @param rule the rule's name
 * @param status where it stands, the word of a {@link com.saypro.hub.reconcile.match.Status}
 * @param posted how it became posted, {@code auto manual force}; null while it is not
 * @param broken the break's name, e.g. {@code missing-payment}; null when it is none
 * @param ambiguous whether several items could belong where one must be
 * @param reason what is wrong, one sentence; null when all agrees
 * @param atRisk the money in question; null when none or not known
 * @param vendor whose problem a break is; null when it is none
 * @param began when the first of its items began, by vendor time
 * @param changed when it last changed
 * @param broke when it became a break; null when it is none
 * @param due when the rule says something else although nothing comes; null when it does not
 * @param closure how a person or the hub ended a break, {@code auto fixed accepted}; null when nobody did
 * @param told the fingerprint of the finding that told of the break; null when none did
 */
public record ReconciledMatch(
        String number,
        String rule,
        String status,
        String posted,
        String broken,
        boolean ambiguous,
        String reason,
        Money atRisk,
        String vendor,
        Instant began,
        Instant changed,
        Instant broke,
        Instant due,
        String closure,
        String told) {

    /** Whether a side is missing: it is expected, and its time is over. */
    @JsonProperty
    public boolean missing() {
        return broken != null && broken.startsWith("missing-");
    }

    static ReconciledMatch read(ResultSet row, int index) throws SQLException {
        String currency = row.getString("currency");
        return new ReconciledMatch(
                MatchNumber.text(row.getLong("number")),
                row.getString("name"),
                row.getString("status"),
                row.getString("posted"),
                row.getString("broken"),
                row.getBoolean("ambiguous"),
                row.getString("reason"),
                currency == null ? null : new Money(row.getLong("at_risk"), currency),
                row.getString("vendor"),
                Times.read(row, "began"),
                Times.read(row, "changed"),
                Times.read(row, "broke"),
                Times.read(row, "due"),
                row.getString("closure"),
                row.getString("told"));
    }
}
