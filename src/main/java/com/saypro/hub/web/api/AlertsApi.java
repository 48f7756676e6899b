package com.saypro.hub.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Page;
import com.saypro.hub.monitor.alert.AlertSummary;
import com.saypro.hub.monitor.alert.Alerts;
import com.saypro.hub.monitor.alert.FiringGroup;
import com.saypro.hub.monitor.alert.story.AlertHindsight;
import com.saypro.hub.web.AlertDesk;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alert rules, where they stand, and what they would have said of what happened. */
@RestController
class AlertsApi {
    private static final int SHOWN = 100;

    private final Alerts alerts;
    private final AlertDesk desk;

    /**
     * A rule with its past.
     *
     * @param summary the rule and where it stands
     * @param history when it last fired, the latest first
     * @param text what its file says
     */
    record Whole(@JsonUnwrapped AlertSummary summary, List<FiringGroup> history, String text) {}

    AlertsApi(Alerts alerts, AlertDesk desk) {
        this.alerts = alerts;
        this.desk = desk;
    }

    /** All alert rules and where they stand. */
    @GetMapping("/api/alerts/rules")
    Page<AlertSummary> rules() {
        return new Page<>(alerts.rules(), null);
    }

    /** One alert rule, where it stands, when it fired, and its file. */
    @GetMapping("/api/alerts/rules/{rule}")
    Whole rule(@PathVariable String rule) {
        return alerts.rule(rule)
                .map(summary -> new Whole(summary, alerts.history(rule, SHOWN), desk.text(rule)))
                .orElseThrow(() -> new NoSuchElementException("No alert rule " + rule));
    }

    /** When the rule in the body would have fired, and when the live rule of that name would have. */
    @PostMapping(
            path = "/api/alerts/what-if",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    AlertHindsight whatIf(
            @RequestBody String text,
            @RequestParam(defaultValue = "what-if") String rule,
            @RequestParam(defaultValue = "P30D") String since)
            throws BrokenFile {
        return desk.run(rule, text, since);
    }
}
