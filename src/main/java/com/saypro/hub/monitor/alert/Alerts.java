package com.saypro.hub.monitor.alert;

import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The alert rules and where they stand. */
@Component
public class Alerts {
    private static final FiringRows.Count NEVER = new FiringRows.Count(null, 0);

    private final AlertRules rules;
    private final FiringRows rows;

    Alerts(AlertRules rules, FiringRows rows) {
        this.rules = rules;
        this.rows = rows;
    }

    /** All rules, in the order of their names; those too whose files cannot be used. */
    public List<AlertSummary> rules() {
        AlertRules.Live live = rules.now();
        Map<String, List<FiringGroup>> open = rows.open();
        Map<String, Integer> pending = rows.pending();
        Map<String, FiringRows.Count> counts = rows.counts();
        Stream<AlertSummary> running = live.rules().stream()
                .map(rule -> summary(
                        rule,
                        live.refused().contains(rule.name()),
                        pending.getOrDefault(rule.name(), 0),
                        open.getOrDefault(rule.name(), List.of()),
                        counts.getOrDefault(rule.name(), NEVER)));
        Stream<AlertSummary> refused = live.refused().stream()
                .filter(name ->
                        live.rules().stream().noneMatch(rule -> rule.name().equals(name)))
                .map(name -> refused(name, open.getOrDefault(name, List.of()), counts.getOrDefault(name, NEVER)));
        return Stream.concat(running, refused)
                .sorted(Comparator.comparing(AlertSummary::rule))
                .toList();
    }

    /** The rule of this name. */
    public Optional<AlertSummary> rule(String name) {
        return rules().stream().filter(rule -> rule.rule().equals(name)).findFirst();
    }

    /** When a rule last fired, for which groups, and how long, the latest first. */
    public List<FiringGroup> history(String rule, int limit) {
        return rows.last(rule, limit);
    }

    private static AlertSummary summary(
            AlertRule rule, boolean refused, int pending, List<FiringGroup> firing, FiringRows.Count count) {
        RuleState calm = pending > 0 ? RuleState.PENDING : RuleState.OK;
        return new AlertSummary(
                rule.name(),
                rule.description(),
                rule.condition().word(),
                rule.severity().word(),
                rule.accountable(),
                rule.per(),
                firing.isEmpty() ? calm : RuleState.FIRING,
                refused,
                pending,
                firing,
                count.last(),
                count.number());
    }

    private static AlertSummary refused(String name, List<FiringGroup> firing, FiringRows.Count count) {
        return new AlertSummary(
                name,
                null,
                null,
                null,
                null,
                List.of(),
                RuleState.REFUSED,
                true,
                0,
                firing,
                count.last(),
                count.number());
    }
}
