package com.saypro.hub.web.pages;

import com.saypro.hub.mapping.Trial;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A delivery that is tried, what its mapping makes of it, and the mapping.
 *
 * @param vendor the vendor's folder name
 * @param topic the topic it names; empty for none
 * @param events the events, as indented JSON; null when nothing was tried
 * @param problems what is wrong with it
 * @param source the mapping
 */
public record MappingView(
        String vendor, String topic, String events, List<Trial.Problem> problems, List<SourceLine> source) {
    /** A mapping that nothing was tried on. */
    static MappingView untried(String vendor, List<String> source) {
        return new MappingView(vendor, "", null, List.of(), SourceLine.of(source, Set.of()));
    }

    static MappingView of(String vendor, Trial trial, String events, List<String> source) {
        Set<Integer> wrong = trial.problems().stream().map(Trial.Problem::line).collect(Collectors.toSet());
        return new MappingView(vendor, trial.topic(), events, trial.problems(), SourceLine.of(source, wrong));
    }

    /** Whether it is known, and nothing is made of it. */
    public boolean ignored() {
        return "[]".equals(events) && problems.isEmpty();
    }
}
