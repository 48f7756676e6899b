package com.saypro.hub.web.pages;

import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.reconcile.Reconciled;
import com.saypro.hub.reconcile.match.Status;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rules of reconciliation, how their matches stand, and the matches of one. */
@Controller
@RequestMapping("/reconciliation")
class ReconciliationPages {
    private static final int PAGE = 50;

    private final RuleRows rules;
    private final Reconciled reconciled;
    private final Vendors vendors;

    ReconciliationPages(RuleRows rules, Reconciled reconciled, Vendors vendors) {
        this.rules = rules;
        this.reconciled = reconciled;
        this.vendors = vendors;
    }

    @GetMapping
    String overview(Model model) {
        live(model);
        return "reconciliation";
    }

    @GetMapping("/live")
    String live(Model model) {
        model.addAttribute("rules", rules.all());
        return "fragments/reconciliation :: rules";
    }

    @GetMapping("/{rule}")
    String rule(
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String broken,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(required = false) String cursor,
            Model model) {
        ruleNow(rule, model);
        Instant now = Instant.now();
        MatchSearch search = new MatchSearch(broken, status, vendor);
        model.addAttribute(
                "page", reconciled.list(search.of(rule, PAGE, cursor)).map(match -> MatchRow.of(match, now)));
        model.addAttribute("search", search);
        model.addAttribute(
                "statuses", Stream.of(Status.values()).map(Status::word).toList());
        model.addAttribute("vendors", vendors.names());
        return "rule";
    }

    @GetMapping("/{rule}/live")
    String ruleNow(@PathVariable String rule, Model model) {
        model.addAttribute("rule", rules.of(rule).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "fragments/reconciliation :: rule";
    }
}
