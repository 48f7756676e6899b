package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A break that a rule would have found.
 *
 * @param broken its name, e.g. {@code missing-payment}
 * @param status where its match stands
 * @param reason one sentence with both numbers
 * @param atRisk the money in question; null when none or not known
 * @param items what belongs together, the first first
 */
public record Break(String broken, String status, String reason, Money atRisk, List<Part> items) {
    /**
     * An item of it.
     *
     * @param side the side's name
     * @param identity what tells it apart from the vendor's others
     * @param began when it was first told of, by the vendor's clock
     * @param counts whether it counts
     * @param event the id of the last event that told of it
     */
    public record Part(String side, String vendor, String identity, Instant began, boolean counts, String event) {}

    static Break of(Found found) {
        Verdict verdict = found.verdict();
        List<Part> parts = found.items().stream()
                .sorted(Comparator.comparing(Item::first))
                .map(item -> new Part(
                        found.rule().sides().get(item.side()).name(),
                        item.vendor(),
                        item.identity(),
                        item.first().time(),
                        item.counts(),
                        item.newest().event()))
                .toList();
        return new Break(verdict.broken(), verdict.status().word(), verdict.reason(), verdict.atRisk(), parts);
    }
}
