package com.saypro.hub.reconcile;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.Page;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Lists of matches of any length as CSV. Each match is in it once, as it stood when its line was written; it is read piece by
 * piece, so that neither memory grows nor a reader who is slow keeps a connection to the database.
 */
@Component
public class MatchCsv {
    private static final int PIECE = 5000;

    private final Reconciled reconciled;

    MatchCsv(Reconciled reconciled) {
        this.reconciled = reconciled;
    }

    /** Writes all matches that the query asks for, whatever its limit, below a line with the columns' names. */
    public void write(MatchQuery query, Appendable out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(
                "number",
                "rule",
                "status",
                "posted",
                "broken",
                "ambiguous",
                "reason",
                "at_risk",
                "currency",
                "vendor",
                "began",
                "changed",
                "broke",
                "due",
                "closure");
        String cursor = query.cursor();
        do {
            Page<ReconciledMatch> page = reconciled.list(query.from(PIECE, cursor));
            for (ReconciledMatch match : page.items()) {
                write(match, csv);
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private static void write(ReconciledMatch match, Csv csv) throws IOException {
        Money atRisk = match.atRisk();
        csv.row(
                match.number(),
                match.rule(),
                match.status(),
                match.posted(),
                match.broken(),
                match.ambiguous(),
                match.reason(),
                atRisk == null ? null : atRisk.major(),
                atRisk == null ? null : atRisk.currency(),
                match.vendor(),
                match.began(),
                match.changed(),
                match.broke(),
                match.due(),
                match.closure());
    }
}
