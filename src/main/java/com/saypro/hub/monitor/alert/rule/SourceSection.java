package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.FieldNames;
import com.saypro.hub.event.reading.Take;
import com.saypro.hub.event.reading.TakeSection;
import java.util.ArrayList;
import java.util.List;

/** Reads what is counted. */
final class SourceSection {
    private final EventFields known;
    private final Entry per;
    private final List<String> groups;

    /**
     * @param known what events have
     * @param per where the rule names its groups
     * @param groups the fields whose values make a group
     */
    SourceSection(EventFields known, Entry per, List<String> groups) {
        this.known = known;
        this.per = per;
        this.groups = groups;
    }

    /**
     * Reads what stands here.
     *
     * @param measuring where the measure is written, if not here
     */
    Source read(Entry entry, Entry measuring) throws BrokenFile {
        entry.required().with("takes", "sum", "distinct");
        TakeSection section = new TakeSection(known, null);
        List<Take> takes = section.read(entry.get("takes"));
        if (takes.isEmpty()) {
            throw entry.wrong(entry.name() + " must name in 'takes' the events that count");
        }
        FieldNames names = new FieldNames(known, section.types(), null);
        boolean own = entry.get("sum").isThere() || entry.get("distinct").isThere();
        Measure measure = measure(own ? entry : measuring, names);
        List<Field> fields = new ArrayList<>();
        for (String group : groups) {
            Field field = field(per.isThere() ? per : entry, group, names);
            if (field.kind() != Field.Kind.TEXT) {
                throw per.wrong("'" + group + "' is no text, and only texts make groups");
            }
            fields.add(field);
        }
        String said = entry.get("takes").value() + " " + measure.how()
                + (measure.field() == null
                        ? ""
                        : " " + measure.field().name() + measure.field().kind())
                + " per " + groups;
        return Source.of(said, takes, measure, List.copyOf(fields));
    }

    private static Measure measure(Entry entry, FieldNames names) throws BrokenFile {
        Entry sum = entry.get("sum");
        Entry distinct = entry.get("distinct");
        if (sum.isThere() && distinct.isThere()) {
            throw distinct.wrong("there is 'sum' or 'distinct', not both");
        }
        if (sum.isThere()) {
            Field field = field(sum, sum.text(), names);
            if (field.kind() == Field.Kind.TEXT) {
                throw sum.wrong("'" + field.name() + "' is a text, and texts have no sum");
            }
            return new Measure(Measure.How.SUM, field);
        }
        return distinct.isThere()
                ? new Measure(Measure.How.DISTINCT, field(distinct, distinct.text(), names))
                : new Measure(Measure.How.COUNT, null);
    }

    private static Field field(Entry at, String name, FieldNames names) throws BrokenFile {
        try {
            return names.of(name);
        } catch (IllegalArgumentException e) {
            throw at.wrong(e.getMessage());
        }
    }
}
