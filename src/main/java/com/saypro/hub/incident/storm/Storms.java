package com.saypro.hub.incident.storm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What {@code routes/policy/storms.yaml} says.
 *
 * @param groups which findings are one incident though their fingerprints differ; the first that fits counts
 * @param inhibitions which incidents explain others
 * @param after so long after what explained it was resolved, an incident that still goes on speaks for itself
 * @param cap how many are told of one by one
 */
public record Storms(List<Grouping> groups, List<Inhibition> inhibitions, Duration after, Cap cap) {
    /** What holds without a file. */
    static final Storms USUAL = new Storms(List.of(), List.of(), Duration.ofMinutes(2), Cap.USUAL);

    /** The fingerprint of the group that these belong to, if any. */
    public Optional<String> group(Traits traits) {
        return groups.stream()
                .flatMap(group -> group.fingerprint(traits).stream())
                .findFirst();
    }

    /** The inhibitions that may keep any of these quiet. */
    public List<Inhibition> of(List<Traits> openers) {
        return inhibitions.stream()
                .filter(each -> openers.stream().anyMatch(each.quiet()::fits))
                .toList();
    }
}
