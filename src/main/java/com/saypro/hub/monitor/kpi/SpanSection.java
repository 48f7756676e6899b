package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.reading.Field;
import java.util.List;
import java.util.stream.Stream;

/** Reads a duration: between two moments of one event, or between events of an entity. */
final class SpanSection {
    private static final List<String> BOUNDS = List.of("early", "late", "days");

    private final Kind kind;
    private final Entry entry;
    private final ByList by;
    private final EventFields known;

    SpanSection(Kind kind, Entry entry, ByList by, EventFields known) {
        this.kind = kind;
        this.entry = entry;
        this.by = by;
        this.known = known;
    }

    Measure read() throws BrokenFile {
        if (kind == Kind.SPAN && entry.get("takes").isThere()) {
            return ofOneEvent();
        }
        entry.mapping()
                .with(Stream.concat(
                                Stream.of("each", "from", "to"),
                                kind == Kind.WITHIN ? BOUNDS.stream() : Stream.<String>empty())
                        .toList());
        TakenSection from = section(entry.get("from"));
        TakenSection to = section(entry.get("to"));
        Worth worth = kind == Kind.SPAN ? Worth::span : bounds();
        return new Track(
                kind, from.and(to).types(), role("from", from, by.from(from)), role("to", to, by.here(to)), worth);
    }

    private Measure ofOneEvent() throws BrokenFile {
        by.checkNoneFrom();
        entry.with("takes", "from", "to");
        TakenSection section = TakenSection.read(entry.get("takes"), known);
        Moment from = section.moment(entry.get("from").required());
        Moment to = section.moment(entry.get("to").required());
        return new Tally(kind, section.types(), new Taken(section.takes(), from, null, null, by.here(section)), to);
    }

    private TakenSection section(Entry end) throws BrokenFile {
        end.required().mapping().with("takes", "each", "which", "time");
        return TakenSection.read(end.get("takes"), known);
    }

    private Role role(String key, TakenSection section, List<Field> dims) throws BrokenFile {
        Entry end = entry.get(key);
        boolean last = end.get("which").isThere()
                && end.get("which").oneOf(List.of("first", "last")).equals("last");
        Entry each = end.get("each").isThere() ? end.get("each") : entry.get("each");
        Taken taken = new Taken(section.takes(), section.moment(end.get("time")), null, null, dims);
        return new Role(taken, section.each(each.required()), last, null);
    }

    private Bounds bounds() throws BrokenFile {
        return new Bounds(
                entry.get("early").span(null),
                entry.get("late").required().span(null),
                entry.get("days").truth());
    }
}
