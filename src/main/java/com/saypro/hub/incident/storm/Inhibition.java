package com.saypro.hub.incident.storm;

import java.util.List;
import java.util.Objects;

/**
 * That one incident explains another.
 *
 * @param cause while such an incident is not resolved
 * @param quiet nobody is told of such a one
 * @param same the traits in which both must agree
 */
public record Inhibition(Matcher cause, Matcher quiet, List<Trait> same) {
    /** Whether the one explains the other. */
    public boolean explains(Traits one, Traits other) {
        return cause.fits(one)
                && quiet.fits(other)
                && same.stream().allMatch(trait -> Objects.equals(trait.of(one), trait.of(other)));
    }
}
