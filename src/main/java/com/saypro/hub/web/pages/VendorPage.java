package com.saypro.hub.web.pages;

import com.saypro.hub.change.Changes;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiQuery;
import com.saypro.hub.monitor.kpi.Kpis;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One vendor: how it does and did, its figures, what is wrong with it, when it is maintained, and what it changed. */
@Controller
@RequestMapping("/vendors/{vendor}")
class VendorPage {
    private static final int CHANGES = 10;
    private static final int CHARTS = 4;

    private final VendorNow now;
    private final Kpis kpis;
    private final MaintenanceRows maintenance;
    private final Changes changes;

    VendorPage(VendorNow now, Kpis kpis, MaintenanceRows maintenance, Changes changes) {
        this.now = now;
        this.kpis = kpis;
        this.maintenance = maintenance;
        this.changes = changes;
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
        VendorRow row = now.fill(vendor, model);
        Instant at = Instant.now();
        List<Kpi> spoken = row.category() == null ? List.of() : KpiRows.spokenOf(kpis, row.category());
        model.addAttribute(
                "kpis", spoken.stream().map(kpi -> line(kpi, vendor, at)).toList());
        model.addAttribute(
                "charts",
                spoken.stream()
                        .limit(CHARTS)
                        .map(kpi -> new Drawn(
                                kpi.title() + ", by day", "/api/charts/kpis/" + kpi.name() + "?vendor=" + vendor))
                        .toList());
        model.addAttribute("maintenance", maintenance.of(vendor));
        model.addAttribute(
                "changes",
                changes.list(vendor, CHANGES, null).items().stream()
                        .map(change -> ChangeRow.of(change, at))
                        .toList());
        return "vendor";
    }

    /** What changes from second to second, as a piece of the page. */
    @GetMapping("/now")
    String piece(@PathVariable String vendor, Model model) {
        now.fill(vendor, model);
        return "fragments/vendor :: now";
    }

    private KpiLine line(Kpi kpi, String vendor, Instant at) {
        return kpis.of(kpi.name(), new KpiQuery(vendor, at.minus(VendorNow.SHOWN), at, null, null))
                .map(KpiLine::of)
                .orElseThrow();
    }
}
