package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.alert.engine.Change;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.Grain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a story to a rule: in its order, with all of it twice, and with what came in the same ten seconds in reverse. */
final class AlertStoryRun {
    private final AlertRule rule;
    private final AlertStory story;

    private AlertStoryRun(AlertRule rule, AlertStory story) {
        this.rule = rule;
        this.story = story;
    }

    /** What differs from what the story expects, a line each; none when all is well. */
    static List<String> differences(AlertRule rule, AlertStory story) {
        return new AlertStoryRun(rule, story).differences();
    }

    private List<String> differences() {
        List<Event> twice = new ArrayList<>(story.given());
        twice.addAll(story.given());
        twice.sort(Comparator.comparing(Event::received));
        List<Event> reversed = new ArrayList<>(story.given());
        Collections.reverse(reversed);
        reversed.sort(Comparator.comparing(
                event -> Math.floorDiv(event.received().getEpochSecond() - 1, Grain.FINEST.toSeconds())));
        List<Change> changes = told(story.given());
        List<String> lines = difference(changes);
        lines.addAll(otherwise("twice", changes, told(twice)));
        lines.addAll(otherwise("in another order", changes, told(reversed)));
        return lines;
    }

    private List<Change> told(List<Event> events) {
        Replay replay = new Replay(rule);
        Set<String> known = new HashSet<>();
        events.stream().filter(event -> known.add(event.id())).forEach(replay::tell);
        replay.end(story.asOf());
        return replay.changes();
    }

    /** Recoveries, and what grows more urgent, count where the story speaks of any. */
    private List<String> difference(List<Change> changes) {
        Set<Change.What> spoken = EnumSet.of(Change.What.FIRED);
        story.expected().forEach(expected -> spoken.add(expected.what()));
        List<Change> unexpected = new ArrayList<>(changes.stream()
                .filter(change -> spoken.contains(change.what()))
                .toList());
        List<String> lines = new ArrayList<>();
        List<ExpectedChange> missed = new ArrayList<>(story.expected());
        missed.removeIf(expected -> remove(unexpected, expected));
        for (ExpectedChange expected : missed) {
            Change alike =
                    unexpected.stream().filter(expected::isAbout).findFirst().orElse(null);
            unexpected.remove(alike);
            lines.add(
                    alike == null
                            ? "expected, and did not happen: " + expected
                            : "expected: " + expected + "; but it " + ExpectedChange.text(alike));
        }
        unexpected.forEach(change -> lines.add("not expected: " + ExpectedChange.text(change)));
        return lines;
    }

    private static boolean remove(List<Change> changes, ExpectedChange expected) {
        return changes.stream()
                .filter(expected::isMetBy)
                .findFirst()
                .map(changes::remove)
                .orElse(false);
    }

    private static List<String> otherwise(String how, List<Change> changes, List<Change> then) {
        return texts(changes).equals(texts(then))
                ? List.of()
                : List.of("told " + how + " it is another story: " + texts(then));
    }

    private static List<String> texts(List<Change> changes) {
        return changes.stream().map(ExpectedChange::text).sorted().collect(Collectors.toList());
    }
}
