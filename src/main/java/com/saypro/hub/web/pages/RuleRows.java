package com.saypro.hub.web.pages;

import static java.util.Comparator.comparing;

import com.saypro.hub.reconcile.RuleSummaries;
import com.saypro.hub.reconcile.RuleSummary;
import com.saypro.hub.reconcile.rule.Rules;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules as pages show them. */
@Component
class RuleRows {
    private final RuleSummaries summaries;
    private final Rules rules;

    RuleRows(RuleSummaries summaries, Rules rules) {
        this.summaries = summaries;
        this.rules = rules;
    }

    /** The rules in force: those with the most breaks first, those that have seen nothing last. */
    List<RuleRow> all() {
        return summaries.all().stream()
                .map(this::row)
                .sorted(comparing(RuleRow::broken).reversed().thenComparing(RuleRow::still))
                .toList();
    }

    Optional<RuleRow> of(String rule) {
        return summaries.of(rule).map(this::row);
    }

    /** Those that have breaks, the most first; without the ages of these. */
    List<RuleRow> broken() {
        return summaries.counted().stream()
                .filter(summary -> summary.broken() > 0)
                .sorted(comparing(RuleSummary::broken).reversed())
                .map(this::row)
                .toList();
    }

    private RuleRow row(RuleSummary summary) {
        return RuleRow.of(summary, rules.of(summary.rule()).orElse(null));
    }
}
