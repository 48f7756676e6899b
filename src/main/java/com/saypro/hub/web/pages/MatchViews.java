package com.saypro.hub.web.pages;

import static java.util.stream.Collectors.toSet;

import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.reconcile.MatchItems;
import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.ReconciledMatch;
import com.saypro.hub.reconcile.ReconciledSide;
import com.saypro.hub.reconcile.match.Compared;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Rules;
import com.saypro.hub.reconcile.rule.Side;
import com.saypro.hub.web.pages.IncidentView.HistoryRow;
import com.saypro.hub.web.pages.MatchView.ComparedRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the page of one match shows. */
@Component
class MatchViews {
    private final Reconciled reconciled;
    private final MatchItems items;
    private final Rules rules;
    private final Incidents incidents;
    private final SideViews sides;

    MatchViews(Reconciled reconciled, MatchItems items, Rules rules, Incidents incidents, SideViews sides) {
        this.reconciled = reconciled;
        this.items = items;
        this.rules = rules;
        this.incidents = incidents;
        this.sides = sides;
    }

    MatchView of(ReconciledMatch match) {
        Instant now = Instant.now();
        List<ReconciledSide> inside = items.sides(match);
        List<Compared> compared = items.compared(match, inside);
        MatchRow row = MatchRow.of(match, now);
        return new MatchView(
                row,
                MatchDeed.of(row),
                rules.of(match.rule()).map(Rule::description).orElse(null),
                match.told() == null
                        ? null
                        : incidents.of(match.told()).map(Incident::number).orElse(null),
                compared.stream().map(MatchViews::row).toList(),
                sides.of(withoutIdleLinks(match, inside), compared, now),
                reconciled.history(match.number()).stream()
                        .map(entry -> new HistoryRow(
                                Moment.of(entry.at(), now),
                                entry.who(),
                                entry.action() + ", " + entry.status().replace('_', ' '),
                                entry.note()))
                        .toList());
    }

    /** A side that only ties others together is not missing when it has nothing. */
    private List<ReconciledSide> withoutIdleLinks(ReconciledMatch match, List<ReconciledSide> inside) {
        Set<String> links = rules.of(match.rule()).stream()
                .flatMap(rule -> rule.sides().stream())
                .filter(Side::link)
                .map(Side::name)
                .collect(toSet());
        return inside.stream()
                .filter(side -> side.count() > 0 || !links.contains(side.side()))
                .toList();
    }

    private static ComparedRow row(Compared compared) {
        return new ComparedRow(compared, compared.outcome().word(), said(compared));
    }

    private static String said(Compared compared) {
        return switch (compared.outcome()) {
            case AGREES -> "agrees";
            case DIFFERS -> compared.apart() == null ? "differs" : compared.apart() + " apart";
            case OTHER_CURRENCY -> "other currency";
            case UNKNOWN -> "not compared: " + compared.why();
            case INCOMPLETE -> "a side is not there";
        };
    }
}
