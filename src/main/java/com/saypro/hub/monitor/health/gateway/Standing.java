package com.saypro.hub.monitor.health.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which gateway is preferred, and which one is about to be.
 *
 * @param preferred the gateway; null for none
 * @param since since when
 * @param candidate the one that does better now; null when none does
 * @param candidateSince since when it does, without a break
 * @param healthySince since when each healthy gateway has been so without a break
 */
record Standing(
        String preferred, Instant since, String candidate, Instant candidateSince, Map<String, Instant> healthySince) {

    /** When nobody has looked yet. */
    static Standing first(Instant now) {
        return new Standing(null, now, null, null, Map.of());
    }

    /**
     * The standing after a look. The preference moves at once from a gateway that is not healthy, and else only to one that
     * has been better for a while and healthy for longer.
     *
     * @param ranking the gateways, the best first
     */
    Standing after(List<Gateway> ranking, GatewayTerms terms, Instant now) {
        Map<String, Instant> healthy = healthy(ranking, now);
        String best = ranking.stream()
                .filter(Gateway::healthy)
                .map(Gateway::vendor)
                .findFirst()
                .orElse(null);
        if (Objects.equals(best, preferred)) {
            return new Standing(preferred, since, null, null, healthy);
        }
        if (preferred == null || !healthy.containsKey(preferred)) {
            return new Standing(best, now, null, null, healthy);
        }
        Instant better = best.equals(candidate) ? candidateSince : now;
        boolean longEnough = isPast(better, terms.holds(), now) && isPast(healthy.get(best), terms.returns(), now);
        return longEnough
                ? new Standing(best, now, null, null, healthy)
                : new Standing(preferred, since, best, better, healthy);
    }

    private Map<String, Instant> healthy(List<Gateway> ranking, Instant now) {
        Map<String, Instant> healthy = new TreeMap<>();
        ranking.stream()
                .filter(Gateway::healthy)
                .forEach(gateway -> healthy.put(gateway.vendor(), healthySince.getOrDefault(gateway.vendor(), now)));
        return healthy;
    }

    private static boolean isPast(Instant begun, Duration wait, Instant now) {
        return !begun.plus(wait).isAfter(now);
    }
}
