package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.story.Given;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads the stories of a category's figures. */
final class KpiStoryFile {
    private static final int MOST = Integer.MAX_VALUE;

    private final List<Kpi> kpis;
    private final Given given;

    KpiStoryFile(List<Kpi> kpis, Given given) {
        this.kpis = kpis;
        this.given = given;
    }

    List<KpiStory> read(Path file) throws BrokenFile {
        List<KpiStory> stories = new ArrayList<>();
        for (Entry entry : Entry.of(file).list()) {
            stories.add(story(entry));
        }
        return stories;
    }

    private KpiStory story(Entry entry) throws BrokenFile {
        entry.with("story", "kpi", "given", "since", "until", "vendor", "by", "expect");
        String name = entry.get("kpi").text();
        Kpi kpi = kpis.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> entry.get("kpi").wrong("there is no figure '" + name + "' in this category"));
        KpiQuery query = new KpiQuery(
                entry.get("vendor").text(null),
                time(entry.get("since")),
                time(entry.get("until")),
                null,
                entry.get("by").text(null));
        List<KpiExpected> expected = new ArrayList<>();
        if (!entry.get("expect").isThere()) {
            throw entry.wrong("'expect' is missing; [] expects that it is not known");
        }
        for (Entry each : entry.get("expect").list()) {
            expected.add(expected(each));
        }
        return new KpiStory(
                entry.get("story").text(), entry.wrong("").line(), kpi, given(entry.get("given")), query, expected);
    }

    private List<Told> given(Entry list) throws BrokenFile {
        List<Told> told = new ArrayList<>();
        for (Entry each : list.list()) {
            var event = given.read(each, told.size() + 1);
            // The log has it a second after it was received.
            told.add(new Told(event, event.received().plus(Duration.ofSeconds(1))));
        }
        return told;
    }

    private static KpiExpected expected(Entry entry) throws BrokenFile {
        entry.with("group", "value", "currency", "part", "of");
        return new KpiExpected(
                entry.get("group").characters(null),
                entry.get("value").number(-MOST, MOST),
                entry.get("currency").text(null),
                number(entry.get("part")),
                number(entry.get("of")));
    }

    private static BigDecimal number(Entry entry) throws BrokenFile {
        return entry.isThere() ? entry.number(-MOST, MOST) : null;
    }

    private static Instant time(Entry time) throws BrokenFile {
        try {
            return Instant.parse(time.text());
        } catch (DateTimeParseException e) {
            throw time.wrong(time.name() + " must be a time such as 2026-01-31T10:00:00Z");
        }
    }
}
