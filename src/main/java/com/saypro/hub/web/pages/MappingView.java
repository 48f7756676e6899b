package com.saypro.hub.web.pages;

import com.saypro.hub.mapping.Trial;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A delivery that is tried, what its mapping makes of it, and the mapping.
 *
 * @param vendor the vendor's folder name
 * @param topic the topic it names; empty for none
 * @param events the events, as indented JSON; null when nothing was tried
 * @param problems what is wrong with it
 * @param source the mapping
 */
public record MappingView(String vendor, String topic, String events, List<Trial.Problem> problems, List<Line> source) {
    /**
     * A line of a mapping.
     *
     * @param number from 1
     * @param marked whether something went wrong there
     */
    public record Line(int number, String text, boolean marked) {}

    /** A mapping that nothing was tried on. */
    static MappingView untried(String vendor, List<String> source) {
        return new MappingView(vendor, "", null, List.of(), lines(source, Set.of()));
    }

    static MappingView of(String vendor, Trial trial, String events, List<String> source) {
        Set<Integer> wrong = trial.problems().stream().map(Trial.Problem::line).collect(Collectors.toSet());
        return new MappingView(vendor, trial.topic(), events, trial.problems(), lines(source, wrong));
    }

    private static List<Line> lines(List<String> source, Set<Integer> wrong) {
        return IntStream.rangeClosed(1, source.size())
                .mapToObj(number -> new Line(number, source.get(number - 1), wrong.contains(number)))
                .toList();
    }

    /** Whether it is known, and nothing is made of it. */
    public boolean ignored() {
        return "[]".equals(events) && problems.isEmpty();
    }
}
