package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.Event;
import com.saypro.hub.reconcile.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells a story to a rule: in its order, in reverse, and with all of it twice. What comes of it must be the same. */
final class StoryRun {
    private final Collection<Rule> live;
    private final Rule rule;
    private final Story story;

    private StoryRun(Collection<Rule> live, Rule rule, Story story) {
        this.live = live;
        this.rule = rule;
        this.story = story;
    }

    /** What differs from what the story expects, a line each; none when all is well. */
    static List<String> differences(Collection<Rule> live, Rule rule, Story story) {
        try {
            return new StoryRun(live, rule, story).differences();
        } catch (ArithmeticException e) {
            return List.of("cannot be evaluated: " + e.getMessage());
        }
    }

    private List<String> differences() {
        List<Event> told = story.given();
        List<Event> reversed = new ArrayList<>(told);
        Collections.reverse(reversed);
        List<Event> twice = new ArrayList<>(told);
        twice.addAll(told);
        List<Found> found = tell(told);
        List<String> lines = new ArrayList<>(Difference.between(
                story.breaks(), found.stream().filter(Found::isBroken).toList()));
        if (story.matches() != null) {
            lines.addAll(Difference.between(story.matches(), found));
        }
        lines.addAll(otherwise("in reverse", found, tell(reversed)));
        lines.addAll(otherwise("twice", found, tell(twice)));
        return lines;
    }

    private List<Found> tell(List<Event> events) {
        Gathering gathering = new Gathering(live, rule);
        events.forEach(gathering::take);
        List<Found> found = new ArrayList<>();
        gathering.each(story.asOf(), story.contracts(), found::add, failure -> {
            throw failure;
        });
        return found;
    }

    private static List<String> otherwise(String how, List<Found> found, List<Found> then) {
        Set<String> before = texts(found);
        Set<String> after = texts(then);
        return before.equals(after) ? List.of() : List.of("told " + how + " it is another story: " + after);
    }

    private static Set<String> texts(List<Found> found) {
        return found.stream()
                .map(one -> Expected.of(one) + " " + one.verdict().reason())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
