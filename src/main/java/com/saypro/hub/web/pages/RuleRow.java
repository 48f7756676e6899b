package com.saypro.hub.web.pages;

import com.saypro.hub.event.Sum;
import com.saypro.hub.reconcile.RuleSummary;
import com.saypro.hub.reconcile.RuleSummary.Ageing;
import com.saypro.hub.reconcile.rule.Rule;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One rule, and how its matches stand.
 *
 * @param rule its name
 * @param description what it says, one sentence; null when its file is gone
 * @param severity how urgent its breaks are; null when its file is gone
 * @param accountable who owns them; null when nobody is named
 * @param matched how many matches are posted
 * @param expected how many wait
 * @param broken how many are breaks
 * @param closed how many breaks people accepted, or said to be fixed
 * @param atRisk the money in question, e.g. {@code 1,049.90 EUR}, one a currency
 * @param ages how old the breaks are, youngest first
 * @param breaks the breaks by name, the most frequent first
 */
public record RuleRow(
        String rule,
        String description,
        String severity,
        String accountable,
        long matched,
        long expected,
        long broken,
        long closed,
        List<String> atRisk,
        List<Age> ages,
        List<BreakRow> breaks) {
    /**
     * Breaks of one age, as a bar.
     *
     * @param upTo how old at most, e.g. {@code 1 h}; {@code older} for the rest
     * @param count how many
     * @param height of its bar, 0 to 20; at least 1 where there is any
     */
    public record Age(String upTo, long count, long height) {}

    /**
     * Breaks of one name.
     *
     * @param broken the name, e.g. {@code missing-payment}
     * @param count how many
     * @param atRisk the money in question, one a currency
     */
    public record BreakRow(String broken, long count, List<String> atRisk) {}

    private static final int TALLEST = 20;

    /** @param rule what the rule says; null when its file is gone */
    static RuleRow of(RuleSummary summary, Rule rule) {
        return new RuleRow(
                summary.rule(),
                rule == null ? null : rule.description(),
                rule == null ? null : rule.severity().word(),
                rule == null ? null : rule.accountable(),
                summary.matched(),
                summary.expected(),
                summary.broken(),
                summary.closed(),
                texts(summary.atRisk()),
                ages(summary.ageing()),
                summary.breaks().stream()
                        .map(each -> new BreakRow(each.broken(), each.count(), texts(each.atRisk())))
                        .toList());
    }

    /** Whether it has seen nothing yet. */
    public boolean still() {
        return matched + expected + broken + closed == 0;
    }

    /** The ages in words, for those who do not see bars. */
    public String agesSaid() {
        Age[] each = ages.toArray(new Age[0]);
        return "Breaks up to an hour old: " + each[0].count + ", up to a day: " + each[1].count + ", up to seven days: "
                + each[2].count + ", older: " + each[3].count;
    }

    private static List<Age> ages(Ageing ageing) {
        long most = LongStream.of(ageing.hour(), ageing.day(), ageing.week(), ageing.older())
                .max()
                .orElse(0);
        return List.of(
                age("1 h", ageing.hour(), most),
                age("1 d", ageing.day(), most),
                age("7 d", ageing.week(), most),
                age("older", ageing.older(), most));
    }

    private static Age age(String upTo, long count, long most) {
        return new Age(upTo, count, count == 0 ? 0 : Math.max(1, TALLEST * count / most));
    }

    private static List<String> texts(List<Sum> sums) {
        return sums.stream().map(Sum::toString).toList();
    }
}
