package com.saypro.hub.web.pages;

import com.saypro.hub.change.Changes;
import com.saypro.hub.event.Category;
import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.clock.Sla;
import com.saypro.hub.monitor.health.Health;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiQuery;
import com.saypro.hub.monitor.kpi.Kpis;
import com.saypro.hub.poll.PollStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One vendor: how it does and did, its figures, what is wrong with it, and what it changed. */
@Controller
@RequestMapping("/vendors/{vendor}")
class VendorPage {
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int CHANGES = 10;
    private static final int INCIDENTS = 20;
    private static final int CHARTS = 4;
    private static final String INTEGRATION = "integration";

    private final VendorRows rows;
    private final Health health;
    private final Kpis kpis;
    private final IncidentRows incidents;
    private final Changes changes;
    private final PollStates polls;
    private final Sla sla;

    VendorPage(
            VendorRows rows,
            Health health,
            Kpis kpis,
            IncidentRows incidents,
            Changes changes,
            PollStates polls,
            Sla sla) {
        this.rows = rows;
        this.health = health;
        this.kpis = kpis;
        this.incidents = incidents;
        this.changes = changes;
        this.polls = polls;
        this.sla = sla;
    }

    /**
     * One drawing.
     *
     * @param title what it shows
     * @param from the address of its figures
     */
    public record Drawn(String title, String from) {}

    @GetMapping
    String page(@PathVariable String vendor, Model model) {
        VendorRow row = now(vendor, model);
        Instant now = Instant.now();
        List<Kpi> spoken = spoken(row.category());
        model.addAttribute(
                "kpis", spoken.stream().map(kpi -> line(kpi, vendor, now)).toList());
        model.addAttribute(
                "charts",
                spoken.stream()
                        .limit(CHARTS)
                        .map(kpi -> new Drawn(
                                kpi.title() + ", by day", "/api/charts/kpis/" + kpi.name() + "?vendor=" + vendor))
                        .toList());
        model.addAttribute(
                "changes",
                changes.list(vendor, CHANGES, null).items().stream()
                        .map(change -> ChangeRow.of(change, now))
                        .toList());
        return "vendor";
    }

    /** What changes from second to second, as a piece of the page. */
    @GetMapping("/now")
    String piece(@PathVariable String vendor, Model model) {
        now(vendor, model);
        return "fragments/vendor :: now";
    }

    private VendorRow now(String vendor, Model model) {
        Instant now = Instant.now();
        Instant since = now.minus(SHOWN);
        VendorRow row = rows.all().stream()
                .filter(each -> each.vendor().equals(vendor))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("vendor", row);
        model.addAttribute(
                "health",
                health.of(vendor, since, now)
                        .map(each -> HealthView.of(each, health.stretches(vendor, since, now), now))
                        .orElse(null));
        model.addAttribute(
                "promise",
                sla.of(SHOWN, null, vendor).figures().stream()
                        .filter(figure -> figure.of().equals("vendor"))
                        .toList());
        model.addAttribute(
                "polls",
                polls.of(vendor).stream().map(poll -> PollLine.of(poll, now)).toList());
        model.addAttribute(
                "incidents",
                incidents
                        .list(new IncidentQuery(IncidentQuery.UNRESOLVED, null, vendor, INCIDENTS, null))
                        .items());
        return row;
    }

    /** Those of its kind first, then how well the hub hears of it. */
    private List<Kpi> spoken(String category) {
        return category == null
                ? List.of()
                : Stream.of(Category.of(category).word(), INTEGRATION)
                        .flatMap(asked -> kpis.definitions().stream()
                                .filter(kpi -> kpi.category().equals(asked)))
                        .toList();
    }

    private KpiLine line(Kpi kpi, String vendor, Instant now) {
        return kpis.of(kpi.name(), new KpiQuery(vendor, now.minus(SHOWN), now, null, null))
                .map(KpiLine::of)
                .orElseThrow();
    }
}
