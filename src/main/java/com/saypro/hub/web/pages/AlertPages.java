package com.saypro.hub.web.pages;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.monitor.alert.AlertSummary;
import com.saypro.hub.monitor.alert.Alerts;
import com.saypro.hub.monitor.alert.RuleState;
import com.saypro.hub.web.AlertDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The alert rules, where they stand, and what they would have said of what happened. */
@Controller
@RequestMapping("/alerts")
class AlertPages {
    private static final int SHOWN = 20;
    private static final List<RuleState> WORST_FIRST =
            List.of(RuleState.REFUSED, RuleState.FIRING, RuleState.PENDING, RuleState.OK);

    private final Alerts alerts;
    private final AlertDesk desk;
    private final Path rules;

    AlertPages(Alerts alerts, AlertDesk desk, @Value("${hub.routes-dir}") Path routes) {
        this.alerts = alerts;
        this.desk = desk;
        this.rules = routes.resolve("rules");
    }

    @GetMapping
    String list(Model model) {
        now(model);
        return "alerts";
    }

    /** The rules alone, which the page asks for while it is open. */
    @GetMapping("/live")
    String now(Model model) {
        Instant now = Instant.now();
        model.addAttribute(
                "rules",
                alerts.rules().stream()
                        .sorted(Comparator.comparing((AlertSummary rule) -> WORST_FIRST.indexOf(rule.state()))
                                .thenComparing(AlertSummary::rule))
                        .map(rule -> AlertRow.of(rule, now))
                        .toList());
        return "fragments/alerts :: rules";
    }

    @GetMapping("/{rule:[a-z0-9-]+}")
    String rule(@PathVariable String rule, Model model) {
        ruleNow(rule, model);
        model.addAttribute("text", desk.text(rule));
        model.addAttribute("lines", SourceLine.of(desk.text(rule).lines().toList(), Set.of()));
        model.addAttribute("stories", stories(rule));
        return "alert";
    }

    /** The stories that the rule is tested on; empty when it has none. */
    private String stories(String rule) {
        try {
            Path file = rules.resolve(rule + ".stories.yaml");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One rule as it stands, as a piece of its page. */
    @GetMapping("/{rule:[a-z0-9-]+}/live")
    String ruleNow(@PathVariable String rule, Model model) {
        Instant now = Instant.now();
        model.addAttribute(
                "rule",
                alerts.rule(rule)
                        .map(found -> AlertRow.of(found, now))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute(
                "history",
                alerts.history(rule, SHOWN).stream()
                        .map(group -> AlertRow.Group.of(group, now))
                        .toList());
        return "fragments/alerts :: rule";
    }

    /** What a rule would have said, as a piece of its page. */
    @PostMapping("/{rule:[a-z0-9-]+}/what-if")
    String attempt(
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "P30D") String since,
            Model model) {
        try {
            model.addAttribute("found", TriedAlert.of(desk.run(rule, text, since)));
        } catch (BrokenFile e) {
            model.addAttribute("refused", (e.line() > 0 ? "Line " + e.line() + ": " : "") + e.reason());
            model.addAttribute("source", SourceLine.of(text.lines().toList(), Set.of(e.line())));
        } catch (IllegalArgumentException e) {
            model.addAttribute("refused", e.getMessage());
        }
        return "fragments/alerts :: outcome";
    }
}
