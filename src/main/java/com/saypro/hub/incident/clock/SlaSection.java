package com.saypro.hub.incident.clock;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.calendar.CalendarSection;
import com.saypro.hub.event.calendar.WorkCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code routes/policy/sla.yaml}. */
final class SlaSection {
    private SlaSection() {}

    static SlaPolicy read(Entry file) throws BrokenFile {
        file.with("target", "smallSample", "window", "calendars", "pauses", "clocks", "warn", "escalate", "path");
        Map<String, WorkCalendar> calendars = calendars(file.get("calendars"));
        return new SlaPolicy(
                Percent.of(file.get("target"), 1, 100),
                file.get("smallSample").whole(1, 1_000_000, SlaPolicy.DEFAULT.smallSample()),
                positive(file.get("window"), "30d"),
                calendars,
                Map.copyOf(file.get("pauses").textsByName()),
                lines(file.get("clocks"), calendars.keySet()),
                shares(file.get("warn"), 99),
                shares(file.get("escalate"), 1000),
                EscalationPath.steps(file.get("path")));
    }

    private static Map<String, WorkCalendar> calendars(Entry entry) throws BrokenFile {
        Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : entry.entries().entrySet()) {
            if (each.getKey().equals(SlaPolicy.ALWAYS)) {
                throw each.getValue().wrong("'always' is day and night, and needs no hours");
            }
            calendars.put(each.getKey(), CalendarSection.read(each.getValue()));
        }
        return Map.copyOf(calendars);
    }

    private static List<SlaLine> lines(Entry entry, Set<String> calendars) throws BrokenFile {
        List<SlaLine> lines = new ArrayList<>();
        List<String> known = Stream.concat(
                        Stream.of(SlaPolicy.ALWAYS), calendars.stream().sorted())
                .toList();
        for (Entry each : entry.required().list()) {
            each.mapping().with("category", "severity", "acknowledge", "resolve", "calendar");
            Entry calendar = each.get("calendar");
            lines.add(new SlaLine(
                    words(each.get("category"), Category.class),
                    words(each.get("severity"), Severity.class),
                    positive(each.get("acknowledge"), "1h"),
                    positive(each.get("resolve"), "48h"),
                    calendar.isThere() ? calendar.oneOf(known) : SlaPolicy.ALWAYS));
        }
        return List.copyOf(lines);
    }

    private static <E extends Enum<E>> Set<E> words(Entry entry, Class<E> type) throws BrokenFile {
        Set<E> words = EnumSet.noneOf(type);
        if (entry.isThere() && !entry.isList()) {
            words.add(entry.word(type, null));
        } else {
            for (Entry each : entry.list()) {
                words.add(each.word(type, null));
            }
        }
        return Set.copyOf(words);
    }

    private static Duration positive(Entry entry, String otherwise) throws BrokenFile {
        Duration span = entry.span(otherwise);
        if (span.isZero() || span.compareTo(Reckoning.AHEAD) >= 0) {
            throw entry.wrong(entry.name() + " must be more than nothing and less than a year");
        }
        return span;
    }

    private static Shares shares(Entry entry, int most) throws BrokenFile {
        entry.entries();
        if (!entry.isThere()) {
            return Shares.NONE;
        }
        entry.with("acknowledge", "resolve");
        return new Shares(rising(entry.get("acknowledge"), most), rising(entry.get("resolve"), most));
    }

    private static List<Integer> rising(Entry entry, int most) throws BrokenFile {
        List<Integer> shares = new ArrayList<>();
        for (Entry each : entry.list()) {
            shares.add(Percent.whole(each, most));
            if (shares.size() > 1 && shares.get(shares.size() - 2) >= shares.get(shares.size() - 1)) {
                throw each.wrong(entry.name() + " must rise");
            }
        }
        return List.copyOf(shares);
    }
}
