package com.saypro.hub.reconcile;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Where;
import com.saypro.hub.reconcile.match.Status;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The matches as they stand, to list and to look into. What people do with them is the match desk. */
@Component
public class Reconciled {
    private static final String MATCHES =
            "select m.*, r.name from reconcile_match m join reconcile_rule r on r.number = m.rule and not r.building";

    private final JdbcClient client;

    Reconciled(JdbcClient client) {
        this.client = client;
    }

    /**
     * Matches, the highest number first.
     *
     * @throws IllegalArgumentException when the status is none, or the cursor is no match's number
     */
    public Page<ReconciledMatch> list(MatchQuery query) {
        Where where = new Where()
                .and("r.live = :live", "live", true)
                .and("m.rule = (select number from reconcile_rule where live and name = :rule)", "rule", query.rule())
                .and("m.status = :status", "status", word(query.status()))
                .and(broken(query.broken()), "broken", query.broken())
                .and("m.vendor = :vendor", "vendor", query.vendor())
                .and("m.number < :cursor", "cursor", query.cursor() == null ? null : MatchNumber.of(query.cursor()));
        List<ReconciledMatch> found = client.sql(MATCHES + where.clause() + " order by m.number desc limit :limit")
                .params(where.parameters())
                .param("limit", query.limit() + 1)
                .query(ReconciledMatch::read)
                .list();
        return Page.of(found, query.limit(), ReconciledMatch::number);
    }

    /**
     * The match with this number, e.g. {@code REC-000123}.
     *
     * @throws IllegalArgumentException when it does not read like one
     */
    public Optional<ReconciledMatch> find(String number) {
        return client.sql(MATCHES + " where m.number = :number order by r.live desc, r.number desc limit 1")
                .param("number", MatchNumber.of(number))
                .query(ReconciledMatch::read)
                .optional();
    }

    /** What happened to a match, latest first; what happened in one moment in the order in which it was written. */
    public List<MatchEntry> history(String number) {
        return client.sql(
                        "select at, who, action, status, note from reconcile_change where match = :number order by at desc, ctid desc")
                .param("number", MatchNumber.of(number))
                .query(MatchEntry.class)
                .list();
    }

    /** That it is a break is said beside its name, so that the index of the breaks serves. */
    private static String broken(String asked) {
        return MatchQuery.ANY.equals(asked)
                ? "m.broken is not null and :broken <> ''"
                : "m.broken is not null and m.broken = :broken";
    }

    private static String word(String status) {
        try {
            return status == null ? null : Status.of(status).word();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("No match has the status '" + status + "'", e);
        }
    }
}
