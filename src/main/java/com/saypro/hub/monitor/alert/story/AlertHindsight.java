package com.saypro.hub.monitor.alert.story;

import java.time.Instant;
import java.util.List;

/**
 * What an alert rule would have said of what happened.
 *
 * @param rule its name
 * @param since from when on
 * @param asOf until when
 * @param events how many events were told to it
 * @param found what it would have said
 * @param live what the live rule of that name would have said; null when there is none
 * @param millis how long it took
 */
public record AlertHindsight(
        String rule, Instant since, Instant asOf, long events, Found found, Found live, long millis) {
    /** So many firings are told whole. */
    static final int SHOWN = 200;

    /**
     * What a rule would have said.
     *
     * @param count how often it would have fired
     * @param firings the first of them
     */
    public record Found(int count, List<Firing> firings) {
        static Found of(List<Firing> all, Instant since) {
            List<Firing> after = all.stream()
                    .filter(firing -> !firing.fired().isBefore(since))
                    .toList();
            return new Found(after.size(), after.stream().limit(SHOWN).toList());
        }
    }
}
