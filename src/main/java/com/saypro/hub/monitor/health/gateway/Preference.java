package com.saypro.hub.monitor.health.gateway;

import java.time.Instant;
import java.util.List;

/**
 * Which gateway customers should be sent to now.
 *
 * @param category the gateways' category, e.g. {@code payment}
 * @param preferred the gateway's folder name, or {@code none} when no gateway is healthy
 * @param since since when
 * @param at when it was last looked at; null when nobody has looked yet
 * @param reasons why this one, or why none, each a sentence
 * @param gateways all gateways, the preferred one first, then the best of the others
 */
public record Preference(
        String category, String preferred, Instant since, Instant at, List<String> reasons, List<Gateway> gateways) {
    /** In place of a gateway's name when none is healthy. */
    public static final String NONE = "none";
}
