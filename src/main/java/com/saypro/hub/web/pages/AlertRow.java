package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.alert.AlertSummary;
import com.saypro.hub.monitor.alert.FiringGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One alert rule, and where it stands.
 *
 * @param rule its name
 * @param description one sentence; null when its file cannot be read
 * @param kind threshold, rate, absence, ratio or burn; null when its file cannot be read
 * @param severity how urgent it is; null when its file cannot be read
 * @param accountable who owns it; null for nobody
 * @param per what each alert is about, e.g. {@code vendor and method}
 * @param state {@code ok pending firing refused}
 * @param refused whether its file cannot be used now
 * @param pending for how many groups it is about to fire
 * @param firing for which it fires
 * @param lastFired when it last fired; null: never
 * @param inMonth how often it fired in the last 30 days
 */
public record AlertRow(
        String rule,
        String description,
        String kind,
        String severity,
        String accountable,
        String per,
        String state,
        boolean refused,
        int pending,
        List<Group> firing,
        Moment lastFired,
        int inMonth) {
    /**
     * A group for which it fires, or fired.
     *
     * @param name its fields, e.g. {@code stripe, card}
     * @param severity how urgent it is
     * @param reading both numbers and the window in words
     * @param fired since when
     * @param lasted how long; null while it is not over
     */
    public record Group(String name, String severity, String reading, Moment fired, String lasted) {
        static Group of(FiringGroup group, Instant now) {
            return new Group(
                    AlertRow.name(group.group()),
                    group.severity(),
                    group.reading(),
                    Moment.of(group.fired(), now),
                    group.recovered() == null
                            ? null
                            : Moment.length(Duration.between(group.fired(), group.recovered())));
        }
    }

    static AlertRow of(AlertSummary rule, Instant now) {
        return new AlertRow(
                rule.rule(),
                rule.description(),
                rule.kind(),
                rule.severity(),
                rule.accountable(),
                rule.per().isEmpty() ? "all together" : "each " + String.join(" and ", rule.per()),
                rule.state().word(),
                rule.isRefused(),
                rule.pending(),
                rule.firing().stream().map(group -> Group.of(group, now)).toList(),
                Moment.of(rule.lastFired(), now),
                rule.firedIn30Days());
    }

    /** The values of a group's fields; {@code all} where it has none. */
    static String name(Map<String, String> group) {
        return group.isEmpty()
                ? "all"
                : group.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey((one, other) ->
                                one.equals("vendor") ? -1 : other.equals("vendor") ? 1 : one.compareTo(other)))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", "));
    }
}
