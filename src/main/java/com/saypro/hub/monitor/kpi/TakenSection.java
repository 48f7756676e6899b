package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.FieldNames;
import com.saypro.hub.event.reading.Take;
import com.saypro.hub.event.reading.TakeSection;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads which events count, and the fields of theirs that are named beside them. */
final class TakenSection {
    /** In place of a list: whatever happens. */
    private static final String ALL = "all";

    private final List<Take> takes;
    private final Set<String> types;
    private final EventFields known;
    private final FieldNames names;

    private TakenSection(List<Take> takes, Set<String> types, EventFields known) {
        this.takes = takes;
        this.types = types;
        this.known = known;
        this.names = new FieldNames(known, types, null);
    }

    static TakenSection read(Entry entry, EventFields known) throws BrokenFile {
        if (ALL.equals(entry.value().textValue())) {
            Set<String> types = known.types();
            types.removeIf(OwnSignals::isOwn);
            return new TakenSection(List.of(new Take(types, List.of(), List.of())), types, known);
        }
        TakeSection section = new TakeSection(known, null);
        List<Take> takes = section.read(entry.required());
        if (takes.isEmpty()) {
            throw entry.wrong(entry.name() + " takes no events");
        }
        return new TakenSection(takes, section.types(), known);
    }

    /** Both together: what the one takes or the other. */
    TakenSection and(TakenSection other) {
        List<Take> both = new ArrayList<>(takes);
        both.addAll(other.takes);
        Set<String> theirs = new TreeSet<>(types);
        theirs.addAll(other.types);
        return new TakenSection(both, theirs, known);
    }

    List<Take> takes() {
        return takes;
    }

    Set<String> types() {
        return types;
    }

    /** A field that must be there. */
    Field field(Entry at, String name) throws BrokenFile {
        try {
            return names.of(name);
        } catch (IllegalArgumentException e) {
            throw at.wrong(e.getMessage());
        }
    }

    /** A field of one of these kinds; null when none is named. */
    Field field(Entry at, Set<Field.Kind> kinds) throws BrokenFile {
        if (!at.isThere()) {
            return null;
        }
        Field field = field(at, at.text());
        if (!kinds.contains(field.kind())) {
            throw at.wrong("'" + field.name() + "' is no "
                    + (kinds.contains(Field.Kind.NUMBER) ? "amount and no number" : "amount of money"));
        }
        return field;
    }

    /** The fields that name an entity; none when it is not there. */
    List<Field> each(Entry at) throws BrokenFile {
        List<Field> each = new ArrayList<>();
        for (String name : at.isThere() ? at.words() : List.<String>of()) {
            each.add(field(at, name));
        }
        return List.copyOf(each);
    }

    /** The moment that is named; when the event happened where none is. */
    Moment moment(Entry at) throws BrokenFile {
        String name = at.text(Moment.TIME);
        if (Moment.OWN.contains(name)) {
            return new Moment(name, null);
        }
        Field field = field(at, name);
        for (String type : types) {
            EventFields.Kind kind = known.of(type).fields().get(name);
            if (kind != null && kind != EventFields.Kind.TIME) {
                throw at.wrong("'" + name + "' is no time; there are also " + String.join(", ", Moment.OWN));
            }
        }
        return new Moment(name, field);
    }
}
