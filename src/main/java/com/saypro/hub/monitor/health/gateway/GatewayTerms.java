package com.saypro.hub.monitor.health.gateway;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By what a gateway is preferred, as {@code routes/policy/gateways.yaml} says.
 *
 * @param priorities the gateways that may be preferred, the lowest number first; none: all there are, by name
 * @param over so far back payments are counted
 * @param atLeast so many of them are needed to say how well they do
 * @param poor a gateway is not healthy when fewer percent of its payments succeed
 * @param margin so many points another must be better to come before one of a lower number
 * @param holds so long another must be better before the preference moves
 * @param returns so long a gateway must have been healthy again before it is preferred, unless no other is
 */
public record GatewayTerms(
        Map<String, Integer> priorities,
        Duration over,
        int atLeast,
        int poor,
        int margin,
        Duration holds,
        Duration returns) {
    static final GatewayTerms USUAL = new GatewayTerms(
            Map.of(), Duration.ofMinutes(15), 20, 50, 5, Duration.ofMinutes(2), Duration.ofMinutes(10));
    private static final int MOST = 1000;

    static GatewayTerms read(Entry file) throws BrokenFile {
        file.with("gateways", "success", "margin", "holds", "returns");
        Map<String, Integer> priorities = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : file.get("gateways").entries().entrySet()) {
            priorities.put(each.getKey(), (int) each.getValue().whole(1L, MOST));
        }
        Entry success = file.get("success");
        if (success.isThere()) {
            success.with("over", "atLeast", "poor");
        }
        return new GatewayTerms(
                priorities,
                success.get("over").span("15m"),
                success.get("atLeast").whole(1, MOST, USUAL.atLeast),
                success.get("poor").whole(0, 100, USUAL.poor),
                file.get("margin").whole(0, 100, USUAL.margin),
                file.get("holds").span("2m"),
                file.get("returns").span("10m"));
    }

    /** Whether a gateway may be preferred. */
    boolean names(String vendor) {
        return priorities.isEmpty() || priorities.containsKey(vendor);
    }

    int priority(String vendor) {
        return priorities.getOrDefault(vendor, MOST);
    }
}
