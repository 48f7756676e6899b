package com.saypro.hub.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.saypro.hub.event.Page;
import com.saypro.hub.reconcile.RuleSummaries;
import com.saypro.hub.reconcile.RuleSummary;
import com.saypro.hub.reconcile.rule.Rules;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of reconciliation, and how their matches stand. */
@RestController
@RequestMapping("/api/reconciliation/rules")
class ReconciliationApi {
    /** A rule: what its file says, absent once that is gone, and how its matches stand. */
    record Item(
            String description,
            String severity,
            String accountable,
            @JsonUnwrapped RuleSummary summary) {}

    private final RuleSummaries summaries;
    private final Rules rules;

    ReconciliationApi(RuleSummaries summaries, Rules rules) {
        this.summaries = summaries;
        this.rules = rules;
    }

    /** The rules in force. */
    @GetMapping
    Page<Item> list() {
        return new Page<>(summaries.all().stream().map(this::item).toList(), null);
    }

    @GetMapping("/{rule}")
    Item one(@PathVariable String rule) {
        return summaries.of(rule).map(this::item).orElseThrow(() -> new NoSuchElementException("No rule " + rule));
    }

    private Item item(RuleSummary summary) {
        return rules.of(summary.rule())
                .map(rule -> new Item(rule.description(), rule.severity().word(), rule.accountable(), summary))
                .orElseGet(() -> new Item(null, null, null, summary));
    }
}
