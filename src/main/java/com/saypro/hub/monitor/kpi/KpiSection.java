package com.saypro.hub.monitor.kpi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import java.util.ArrayList;
import java.util.List;

/** Reads one figure. */
final class KpiSection {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final List<String> SAYINGS = List.of("kpi", "title", "sentence", "unit", "better", "small");
    private static final List<String> DIVISION = List.of("part", "of");
    private static final int SMALL = 30;

    private final Entry entry;
    private final String category;
    private final EventFields fields;

    KpiSection(Entry entry, String category, EventFields fields) {
        this.entry = entry;
        this.category = category;
        this.fields = fields;
    }

    Kpi read() throws BrokenFile {
        List<String> known = new ArrayList<>(SAYINGS);
        known.addAll(List.of(SeriesSection.BY, SeriesSection.HORIZON, "read"));
        known.addAll(DIVISION);
        known.addAll(SeriesSection.KINDS);
        entry.mapping().with(known);
        String name = entry.get("kpi").text();
        if (!name.matches(NAME)) {
            throw entry.get("kpi").wrong("'" + name + "' must be in lower case with single dashes");
        }
        Formula formula = formula();
        Unit unit = entry.get("unit").word(Unit.class, null);
        new UnitCheck(entry.get("unit"), unit, formula).check();
        return new Kpi(
                name,
                category,
                entry.get("title").text(),
                entry.get("sentence").text(),
                unit,
                entry.get("better").word(Better.class, null),
                new ByList(entry.get(SeriesSection.BY)).names(),
                entry.get("small").whole(1, 1_000_000, SMALL),
                formula,
                definition());
    }

    private Formula formula() throws BrokenFile {
        Entry read = entry.get("read");
        String reading = read.isThere() ? read.oneOf(Formula.READINGS) : null;
        boolean divides = entry.get("of").isThere();
        Formula formula = divides
                ? new Formula(series(entry.get("part").required()), series(entry.get("of")), reading)
                : new Formula(null, series(entry), reading);
        if ((formula.kind() == Kind.SPAN) != (reading != null)) {
            throw entry.wrong("'read' says which of the durations is told, and belongs to 'span'");
        }
        return formula;
    }

    private Series series(Entry holder) throws BrokenFile {
        return SeriesSection.read(holder, entry.get(SeriesSection.BY), entry.get(SeriesSection.HORIZON), fields);
    }

    /** All that is not said elsewhere. */
    private String definition() {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        entry.value().properties().stream()
                .filter(each -> !SAYINGS.contains(each.getKey()))
                .forEach(each -> rest.set(each.getKey(), each.getValue()));
        return Indented.of(rest);
    }
}
