package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Times;
import com.saypro.hub.event.story.Given;
import com.saypro.hub.monitor.alert.engine.Change;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the stories of an alert rule. */
final class AlertStoryFile {
    private static final Map<String, Change.What> WORDS = Map.of(
            "fires", Change.What.FIRED,
            "raises", Change.What.RAISED,
            "recovers", Change.What.RECOVERED);

    private final AlertRule rule;
    private final Given given;

    AlertStoryFile(AlertRule rule, Given given) {
        this.rule = rule;
        this.given = given;
    }

    /** The stories of a file, in its order. */
    List<AlertStory> read(Path file) throws BrokenFile {
        List<AlertStory> stories = new ArrayList<>();
        for (Entry story : Entry.of(file).list()) {
            stories.add(story(story));
        }
        return stories;
    }

    private AlertStory story(Entry story) throws BrokenFile {
        story.with("story", "given", "asOf", "expect");
        if (!story.get("expect").isThere()) {
            throw story.wrong("'expect' is missing; [] expects silence");
        }
        List<Event> events = new ArrayList<>();
        int number = 0;
        for (Entry event : story.get("given").list()) {
            events.addAll(given.readAll(event, ++number));
        }
        events.sort(Comparator.comparing(Event::received));
        List<ExpectedChange> expected = new ArrayList<>();
        for (Entry one : story.get("expect").list()) {
            expected.add(expected(one));
        }
        return new AlertStory(
                story.get("story").text(),
                story.wrong("").line(),
                events,
                story.get("asOf").isThere() ? Times.read(story.get("asOf")) : end(events, expected),
                expected);
    }

    private static Instant end(List<Event> events, List<ExpectedChange> expected) {
        return Stream.concat(
                        events.stream().map(Event::received),
                        expected.stream().map(ExpectedChange::at).filter(at -> at != null))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private ExpectedChange expected(Entry one) throws BrokenFile {
        one.with("fires", "raises", "recovers", "at", "severity");
        List<String> said =
                WORDS.keySet().stream().filter(word -> one.get(word).isThere()).toList();
        if (said.size() != 1) {
            throw one.wrong("must say one of fires, raises, recovers, of the group that does so; {} is any");
        }
        Entry severity = one.get("severity");
        return new ExpectedChange(
                WORDS.get(said.get(0)),
                group(one.get(said.get(0))),
                one.get("at").isThere() ? Times.read(one.get("at")) : null,
                severity.isThere() ? severity.word(Severity.class, null) : null);
    }

    private Map<String, String> group(Entry entry) throws BrokenFile {
        List<String> known = new ArrayList<>(rule.per());
        if (rule.watches().measure().isMoney()) {
            known.add("currency");
        }
        Map<String, String> group = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> field : entry.with(known).entries().entrySet()) {
            group.put(field.getKey(), field.getValue().required().value().asText());
        }
        return group;
    }
}
