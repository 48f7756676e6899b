package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.reconcile.RuleSummaries;
import com.saypro.hub.reconcile.RuleSummary;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of reconciliation, and how their matches stand. */
@RestController
@RequestMapping("/api/reconciliation/rules")
class ReconciliationApi {
    private final RuleSummaries summaries;

    ReconciliationApi(RuleSummaries summaries) {
        this.summaries = summaries;
    }

    /** The rules in force. */
    @GetMapping
    Page<RuleSummary> list() {
        return new Page<>(summaries.all(), null);
    }

    @GetMapping("/{rule}")
    RuleSummary one(@PathVariable String rule) {
        return summaries.of(rule).orElseThrow(() -> new NoSuchElementException("No rule " + rule));
    }
}
