package com.saypro.hub.monitor.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of a vendor at a moment, and what that means.
 *
 * @param probes its probes as they are at that moment
 * @param signs its signs of the last quarter of an hour
 * @param webhooks how its webhooks come
 */
record Judgement(List<ProbeState> probes, Map<Sign, SignCount> signs, Webhooks webhooks) {
    private static final int POLLS = 4;

    Reading reading() {
        List<String> reasons = new ArrayList<>();
        boolean down = false;
        boolean known = false;
        for (ProbeState probe : probes) {
            known |= probe.state() != State.UNKNOWN;
            if (probe.state() == State.DOWN || probe.state() == State.DEGRADED) {
                reasons.add(probe.words());
                down |= probe.essential() && probe.state() == State.DOWN;
            }
        }
        SignCount polls = signs.get(Sign.POLL);
        if (polls != null && polls.count() >= POLLS && polls.bad() * 2 >= polls.count()) {
            reasons.add(polls.bad() + " of " + polls.count() + " polls of the last 15 minutes failed");
        }
        if (webhooks.areMissed()) {
            reasons.add("No webhook since " + webhooks.last() + ", though usually " + Math.round(webhooks.usually())
                    + " come in such a time");
        }
        if (down) {
            return new Reading(State.DOWN, reasons);
        }
        if (!reasons.isEmpty()) {
            return new Reading(State.DEGRADED, reasons);
        }
        return known || shows(Sign.POLL) || shows(Sign.DOOR)
                ? new Reading(State.UP, List.of())
                : new Reading(State.UNKNOWN, List.of("Nothing was heard of it in the last 15 minutes"));
    }

    private boolean shows(Sign sign) {
        SignCount count = signs.get(sign);
        return count != null && count.count() > count.bad();
    }
}
