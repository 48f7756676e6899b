package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.reading.Field;
import java.util.List;
import java.util.Set;

/** Reads what is counted of one kind. */
final class MeasureSection {
    private static final String TAKES = "takes";
    private static final String EACH = "each";
    private static final String CURRENCY = "currency";
    private static final Set<Field.Kind> MONEY = Set.of(Field.Kind.MONEY);
    private static final Set<Field.Kind> AMOUNTS = Set.of(Field.Kind.MONEY, Field.Kind.NUMBER);

    private final Kind kind;
    private final Entry entry;
    private final ByList by;
    private final EventFields known;

    MeasureSection(Kind kind, Entry entry, ByList by, EventFields known) {
        this.kind = kind;
        this.entry = entry;
        this.by = by;
        this.known = known;
    }

    Measure read() throws BrokenFile {
        return switch (kind) {
            case COUNT, SUM -> single();
            case SHARE -> pair("of", "part", Worth::share);
            case LEVEL -> pair("in", "out", Worth::level);
            case SPAN, WITHIN -> new SpanSection(kind, entry, by, known).read();
        };
    }

    private Measure single() throws BrokenFile {
        by.checkNoneFrom();
        boolean sums = kind == Kind.SUM;
        String entity = sums ? "latest" : EACH;
        entry.mapping().with(sums ? List.of(TAKES, "of", entity, "at", CURRENCY) : List.of(TAKES, entity, CURRENCY));
        TakenSection section = TakenSection.read(entry.get(TAKES), known);
        Field value = sums ? section.field(entry.get("of").required(), AMOUNTS) : null;
        Taken taken = new Taken(
                section.takes(),
                section.moment(entry.get("at")),
                value,
                section.field(entry.get(CURRENCY), MONEY),
                by.here(section));
        List<Field> each = section.each(entry.get(entity));
        return each.isEmpty()
                ? new Tally(kind, section.types(), taken, null)
                : new Track(kind, section.types(), new Role(taken, each, sums, null), null, Worth::single);
    }

    private Measure pair(String one, String other, Worth worth) throws BrokenFile {
        by.checkNoneFrom();
        entry.mapping().with(EACH, one, other);
        TakenSection first = TakenSection.read(entry.get(one), known);
        TakenSection part = TakenSection.read(entry.get(other), known);
        boolean level = kind == Kind.LEVEL;
        TakenSection second = level ? part.and(first) : part;
        Entry each = entry.get(EACH).required();
        // Those that leave are counted by what their own event says; a part by what makes it one of all.
        Taken left = taken(second, level ? by.here(part) : by.none());
        return new Track(
                kind,
                first.and(part).types(),
                new Role(taken(first, by.here(first)), first.each(each), false, null),
                new Role(left, second.each(each), level, level ? part.takes() : null),
                worth);
    }

    private static Taken taken(TakenSection section, List<Field> dims) {
        return new Taken(section.takes(), new Moment(Moment.TIME, null), null, null, dims);
    }
}
