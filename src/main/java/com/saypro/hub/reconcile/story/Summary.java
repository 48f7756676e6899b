package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.Sum;
import java.util.List;
import java.util.Map;

/**
 * How the matches of a rule stand.
 *
 * @param matched how many have all that they need, and agree
 * @param expected how many still wait for a side, or for an agreement
 * @param broken how many are broken, by the name of the break
 * @param atRisk what the broken ones put at risk, by currency
 * @param failed how many cannot be evaluated, as a sum is more than 64 bits hold
 */
public record Summary(long matched, long expected, Map<String, Long> broken, List<Sum> atRisk, long failed) {
    /** How many are broken. */
    public long breaks() {
        return broken.values().stream().mapToLong(Long::longValue).sum();
    }
}
