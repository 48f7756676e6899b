package com.saypro.hub.web.pages;

import com.saypro.hub.reconcile.ReconciledMatch;
import java.time.Instant;
import java.util.List;

/**
 * One match in a list.
 *
 * @param number e.g. {@code REC-000123}
 * @param rule the rule's name
 * @param status where it stands, in words, e.g. {@code under amount}
 * @param style the status as a style's name, e.g. {@code under_amount}
 * @param posted how it became posted, {@code auto manual force}; null while it is not
 * @param broken the break's name; null when it is none
 * @param ambiguous whether several items could belong where one must be
 * @param reason what is wrong, or awaited; null when all agrees
 * @param atRisk the money in question, e.g. {@code 49.90 EUR}; null when none or not known
 * @param vendor whose problem a break is; null when it is none
 * @param closure how a break was ended, {@code auto fixed accepted}; null when it was not
 * @param began when the first of its items began
 * @param changed when it last changed
 * @param broke when it became a break; null when it is none
 * @param due when the rule says something else although nothing comes; null when it does not
 */
public record MatchRow(
        String number,
        String rule,
        String status,
        String style,
        String posted,
        String broken,
        boolean ambiguous,
        String reason,
        String atRisk,
        String vendor,
        String closure,
        Moment began,
        Moment changed,
        Moment broke,
        Moment due) {
    static MatchRow of(ReconciledMatch match, Instant now) {
        return new MatchRow(
                match.number(),
                match.rule(),
                match.missing() ? "missing" : match.status().replace('_', ' '),
                match.status(),
                match.posted(),
                match.broken(),
                match.ambiguous(),
                match.reason(),
                match.atRisk() == null ? null : match.atRisk().toString(),
                match.vendor(),
                match.closure(),
                Moment.of(match.began(), now),
                Moment.of(match.changed(), now),
                Moment.of(match.broke(), now),
                Moment.of(match.due(), now));
    }

    /** Whether a person said how it stands, and may take it back. */
    public boolean closed() {
        return closure != null && !closure.equals("auto")
                || posted != null && !posted.equals("auto")
                || style.equals("partially_reconciled");
    }

    /** Whether something is left to say of it. */
    public boolean open() {
        return !closed() && !List.of("posted", "archived", "void").contains(style);
    }
}
