package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Times;
import com.saypro.hub.event.story.Given;
import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the stories of a rule. */
final class StoryFile {
    private static final String NO_RISK = "none";

    private final Rule rule;
    private final Given given;
    private final StoryContracts contracts;

    /**
     * @param given reads the events
     * @param contracts what vendors may charge where a story says nothing else
     */
    StoryFile(Rule rule, Given given, StoryContracts contracts) {
        this.rule = rule;
        this.given = given;
        this.contracts = contracts;
    }

    /** The stories of a file, in its order. */
    List<Story> read(Path file) throws BrokenFile {
        List<Story> stories = new ArrayList<>();
        for (Entry story : Entry.of(file).list()) {
            stories.add(story(story));
        }
        return stories;
    }

    private Story story(Entry story) throws BrokenFile {
        story.with("story", "contract", "given", "asOf", "expect", "matches");
        if (!story.get("expect").isThere()) {
            throw story.wrong("'expect' is missing; [] expects silence");
        }
        List<Event> events = new ArrayList<>();
        for (Entry event : story.get("given").list()) {
            events.add(given.read(event, events.size() + 1));
        }
        return new Story(
                story.get("story").text(),
                story.wrong("").line(),
                contracts.with(story.get("contract")),
                events,
                Times.read(story.get("asOf")),
                expected(story.get("expect"), true),
                story.get("matches").isThere() ? expected(story.get("matches"), false) : null);
    }

    private List<Expected> expected(Entry list, boolean breaks) throws BrokenFile {
        List<Expected> all = new ArrayList<>();
        for (Entry one : list.list()) {
            one.with("broken", "status", "atRisk", "items");
            if (breaks) {
                one.get("broken").text();
            }
            Entry status = one.get("status");
            Entry risk = one.get("atRisk");
            all.add(new Expected(
                    one.get("broken").text(null),
                    status.isThere() ? status.word(Status.class, null) : null,
                    risk.isThere(),
                    risk.isThere() ? money(risk) : null,
                    one.get("items").isThere() ? items(one.get("items")) : null));
        }
        return all;
    }

    private static Money money(Entry risk) throws BrokenFile {
        if (NO_RISK.equals(risk.value().asText())) {
            return null;
        }
        risk.with("minor", "currency");
        return new Money(
                risk.get("minor").whole(0, Long.MAX_VALUE), risk.get("currency").text());
    }

    private Map<String, List<String>> items(Entry items) throws BrokenFile {
        List<String> sides = rule.sides().stream().map(Side::name).toList();
        Map<String, List<String>> identities = new TreeMap<>();
        for (Map.Entry<String, Entry> side : items.with(sides).entries().entrySet()) {
            identities.put(
                    side.getKey(), side.getValue().texts().stream().sorted().toList());
        }
        return identities;
    }
}
