package com.saypro.hub.monitor.alert;

import java.time.Instant;
import java.util.List;

/**
 * An alert rule and where it stands.
 *
 * @param rule its name
 * @param description one sentence; null when its file cannot be read
 * @param kind threshold, rate, absence, ratio or burn; null when its file cannot be read
 * @param severity how urgent it is, as a word; null when its file cannot be read
 * @param accountable who owns it; null when its file cannot be read
 * @param per the fields of which each has an alert of its own
 * @param state where it stands
 * @param isRefused whether its file cannot be used now; then it runs in its last good form, unless its state is refused
 * @param pending how many groups are about to fire
 * @param firing the groups for which it fires, the latest first
 * @param lastFired when it last fired; null: never
 * @param firedIn30Days how often it fired in the last 30 days
 */
public record AlertSummary(
        String rule,
        String description,
        String kind,
        String severity,
        String accountable,
        List<String> per,
        RuleState state,
        boolean isRefused,
        int pending,
        List<FiringGroup> firing,
        Instant lastFired,
        int firedIn30Days) {}
