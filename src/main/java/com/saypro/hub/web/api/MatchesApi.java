package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.reconcile.MatchCsv;
import com.saypro.hub.reconcile.MatchEntry;
import com.saypro.hub.reconcile.MatchItems;
import com.saypro.hub.reconcile.MatchQuery;
import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.ReconciledMatch;
import com.saypro.hub.reconcile.ReconciledSide;
import com.saypro.hub.reconcile.match.Compared;
import com.saypro.hub.web.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The matches of the rules, as they stand. */
@RestController
@RequestMapping("/api/reconciliation")
class MatchesApi {
    /**
     * One match: what is on each side, what the rule compares, what was done with it, and the number of the incident that tells
     * of its break.
     */
    record Whole(
            ReconciledMatch match,
            List<ReconciledSide> sides,
            List<Compared> compared,
            String incident,
            List<MatchEntry> history) {}

    private final Reconciled reconciled;
    private final KnownMatches matches;
    private final MatchItems items;
    private final MatchCsv csv;
    private final Incidents incidents;

    MatchesApi(Reconciled reconciled, KnownMatches matches, MatchItems items, MatchCsv csv, Incidents incidents) {
        this.reconciled = reconciled;
        this.matches = matches;
        this.items = items;
        this.csv = csv;
        this.incidents = incidents;
    }

    /** Matches, the highest number first; {@code broken} is a break's name, or {@code any}. */
    @GetMapping("/matches")
    Page<ReconciledMatch> list(
            @RequestParam(required = false) String rule,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String broken,
            @RequestParam(required = false) String vendor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) String cursor) {
        return reconciled.list(new MatchQuery(rule, status, broken, vendor, Limit.of(limit), cursor));
    }

    @GetMapping("/matches/{number}")
    Whole one(@PathVariable String number) {
        ReconciledMatch match = matches.find(number);
        List<ReconciledSide> sides = items.sides(match);
        Optional<Incident> incident = Optional.ofNullable(match.told()).flatMap(incidents::of);
        return new Whole(
                match,
                sides,
                items.compared(match, sides),
                incident.map(Incident::number).orElse(null),
                reconciled.history(number));
    }

    /** All matches that the same fields ask for, as CSV by RFC 4180. */
    @GetMapping(path = "/matches.csv", produces = "text/csv")
    void export(
            @RequestParam(required = false) String rule,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String broken,
            @RequestParam(required = false) String vendor,
            HttpServletResponse response)
            throws IOException {
        MatchQuery query = new MatchQuery(rule, status, broken, vendor, 1, null);
        reconciled.list(query); // What cannot be asked is refused before anything is sent.
        CsvDownload.send(response, "matches.csv", out -> csv.write(query, out));
    }
}
