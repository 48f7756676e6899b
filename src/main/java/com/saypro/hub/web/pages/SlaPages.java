package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.clock.LiveSla;
import com.saypro.hub.incident.clock.Sla;
import com.saypro.hub.incident.clock.SlaReport;
import com.saypro.hub.web.SlaQuestion;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the promise is kept, and how that is counted. */
@Controller
@RequestMapping("/sla")
class SlaPages {
    private static final Prose METHOD = Prose.of("/docs/sla.md");
    private static final int BREACHES = 50;
    private static final List<String> WINDOWS = List.of("P7D", "P30D", "P90D", "P365D");

    private final Sla sla;
    private final LiveSla live;
    private final Vendors vendors;

    SlaPages(Sla sla, LiveSla live, Vendors vendors) {
        this.sla = sla;
        this.live = live;
        this.vendors = vendors;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = SlaQuestion.USUAL) String window,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        SlaReport report = SlaQuestion.of(window, category, vendor).ask(sla);
        List<SlaRow> rows = report.figures().stream().map(SlaRow::of).toList();
        model.addAttribute("figures", rows);
        int shown = all ? report.breaches().size() : BREACHES;
        model.addAttribute("more", Math.max(0, report.breaches().size() - shown));
        model.addAttribute(
                "breaches",
                report.breaches().stream()
                        .limit(shown)
                        .map(breach -> BreachRow.of(breach, report.until()))
                        .toList());
        model.addAttribute("target", live.now().target().toPlainString() + " %");
        model.addAttribute("window", window);
        model.addAttribute(
                "windows",
                WINDOWS.contains(window)
                        ? WINDOWS
                        : Stream.concat(Stream.of(window), WINDOWS.stream()).toList());
        model.addAttribute("category", category);
        model.addAttribute(
                "categories", Stream.of(Category.values()).map(Category::word).toList());
        model.addAttribute("vendor", vendor);
        model.addAttribute("vendors", vendors.names());
        model.addAttribute("method", METHOD);
        return "sla";
    }
}
