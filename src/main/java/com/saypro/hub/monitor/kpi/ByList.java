package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.reading.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the dimensions of a figure: fields of the event at which it counts, or of the other one of a duration, written {@code
 * from.<field>}.
 */
final class ByList {
    private static final String FROM = "from.";
    private static final int MOST = 3;

    private final Entry entry;
    private final List<String> names;

    ByList(Entry entry) throws BrokenFile {
        this.entry = entry;
        this.names = entry.isThere() ? entry.words() : List.of();
        if (names.size() > MOST) {
            throw entry.wrong("a figure has " + MOST + " dimensions at most, beside its vendor");
        }
        if (names.contains("vendor")) {
            throw entry.wrong("every figure is told by vendor; leave it out of 'by'");
        }
    }

    List<String> names() {
        return names;
    }

    /** Those that are read at the event at which it counts. */
    List<Field> here(TakenSection taken) throws BrokenFile {
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(name.startsWith(FROM) ? null : taken.field(entry, name));
        }
        return fields;
    }

    /** Those that are read where a duration begins. */
    List<Field> from(TakenSection taken) throws BrokenFile {
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(name.startsWith(FROM) ? taken.field(entry, name.substring(FROM.length())) : null);
        }
        return fields;
    }

    /** None of them, where another event tells them. */
    List<Field> none() {
        return new ArrayList<>(Collections.nCopies(names.size(), null));
    }

    /** Throws where nothing begins that could tell one. */
    void checkNoneFrom() throws BrokenFile {
        if (names.stream().anyMatch(name -> name.startsWith(FROM))) {
            throw entry.wrong("'" + FROM + "…' is for durations of entities");
        }
    }
}
