package com.saypro.hub.incident.storm;

import com.saypro.hub.event.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That findings of several fingerprints are one incident.
 *
 * @param name what people call the group
 * @param of which findings
 * @param by the traits in which they must agree
 */
public record Grouping(String name, Matcher of, List<Trait> by) {
    /** The fingerprint of the incident that these belong to; empty for those not meant. */
    public Optional<String> fingerprint(Traits traits) {
        if (!of.fits(traits)) {
            return Optional.empty();
        }
        String values = by.stream().map(trait -> "" + trait.of(traits)).collect(Collectors.joining("\n"));
        return Optional.of("1:group-" + name + "-" + Sha256.hex(values, 8));
    }
}
