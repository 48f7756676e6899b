package com.saypro.hub.web.pages;

import com.saypro.hub.event.Maintenance;
import com.saypro.hub.incident.clock.Breach;
import com.saypro.hub.incident.clock.ClockKind;
import com.saypro.hub.incident.clock.ClockReading;
import com.saypro.hub.incident.clock.ClockState;
import com.saypro.hub.incident.clock.Pause;
import com.saypro.hub.incident.clock.SlaFigure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Fills the page of the promise with samples. Abstract, or the scan of the whole hub would find it. */
@Controller
public abstract class SampleSla {
    /** The one to import. */
    public static class Filled extends SampleSla {}

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @GetMapping("/sla")
    String page(Model model) {
        model.addAttribute(
                "figures",
                List.of(
                        SlaRow.of(figure(ClockKind.ACKNOWLEDGE, "all", null, 113, 1)),
                        SlaRow.of(figure(ClockKind.RESOLVE, "all", null, 12, 0)),
                        SlaRow.of(figure(ClockKind.RESOLVE, "category", "payment", 0, 0))));
        Breach breach = new Breach(
                "INC-000009", "resolve", "A <b>bold</b> title", "stripe", "payment", "critical", at(200), at(2), null);
        model.addAttribute("breaches", List.of(BreachRow.of(breach, NOW)));
        model.addAttribute("target", "99 %");
        model.addAttribute("window", "P30D");
        model.addAttribute("windows", List.of("P30D", "P90D"));
        model.addAttribute("category", "payment");
        model.addAttribute("categories", List.of("payment", "crm"));
        model.addAttribute("vendor", "");
        model.addAttribute("vendors", List.of("stripe"));
        model.addAttribute("method", Prose.of("/docs/sla.md"));
        return "sla";
    }

    /** One clock that was met, and one that is held. */
    static IncidentClocks clocks() {
        return new IncidentClocks(
                "INC-000012",
                List.of(clock(ClockKind.ACKNOWLEDGE, ClockState.MET), clock(ClockKind.RESOLVE, ClockState.PAUSED)),
                true,
                false,
                Map.of("waiting-vendor", "The vendor has to act."));
    }

    private static ClockView clock(ClockKind kind, ClockState state) {
        boolean paused = state == ClockState.PAUSED;
        return ClockView.of(
                new ClockReading(
                        kind,
                        state,
                        at(30),
                        Duration.ofHours(48),
                        paused ? "office" : "always",
                        Duration.ofMinutes(200),
                        paused ? null : at(29),
                        paused ? null : at(29),
                        null,
                        !paused,
                        Duration.ofHours(2),
                        paused ? List.of(new Pause(at(2), null, "waiting-vendor", "otto")) : List.of(),
                        Duration.ZERO,
                        paused ? List.of(new Maintenance.Span(at(20), at(18), "Disks")) : List.of()),
                NOW);
    }

    private static SlaFigure figure(ClockKind kind, String of, String category, long met, long breached) {
        return new SlaFigure(
                kind,
                of,
                category,
                null,
                met,
                breached,
                0,
                2,
                3,
                1,
                Duration.ofMinutes(95),
                Duration.ofHours(2),
                BigDecimal.valueOf(99),
                100);
    }

    private static Instant at(int hoursAgo) {
        return NOW.minus(Duration.ofHours(hoursAgo));
    }
}
