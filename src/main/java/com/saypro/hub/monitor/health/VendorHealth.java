package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Category;
import java.time.Instant;
import java.util.List;

/**
 * How a vendor does.
 *
 * @param vendor its folder name
 * @param category the word of what it is to the marketplace, e.g. {@code payment}
 * @param state how it does now
 * @param since since when; null when nobody has looked yet
 * @param reasons why not better
 * @param probes its probes, by name; none when it is not probed
 * @param signs what came anyway in the last 15 minutes
 * @param webhooks how its webhooks come
 * @param uptime how long it was up in the time that was asked for
 */
public record VendorHealth(
        String vendor,
        String category,
        State state,
        Instant since,
        List<String> reasons,
        List<ProbeState> probes,
        List<SignCount> signs,
        Webhooks webhooks,
        Uptime uptime) {

    static VendorHealth of(String vendor, Category category, Change change, Judgement known, Uptime uptime) {
        return new VendorHealth(
                vendor,
                category.word(),
                change.state(),
                change.at(),
                change.reasons(),
                known.probes(),
                List.copyOf(known.signs().values()),
                known.webhooks(),
                uptime);
    }
}
