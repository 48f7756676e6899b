package com.saypro.hub.event.reading;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads which events a rule takes. */
public final class TakeSection {
    private final EventFields known;
    private final String each;
    private final Set<String> types = new LinkedHashSet<>();

    /**
     * @param known the fields of all types
     * @param each the array whose elements are taken; null where the event is one item
     */
    public TakeSection(EventFields known, String each) {
        this.known = known;
        this.each = each;
    }

    /** All types that were read. */
    public Set<String> types() {
        return types;
    }

    /** Reads a list of takes; none when it is not there. */
    public List<Take> read(Entry takes) throws BrokenFile {
        List<Take> read = new ArrayList<>();
        for (Entry take : takes.list()) {
            take.with("types", "where", "unless", "having", "lacking", "differing");
            Set<String> theirs = types(take.get("types"));
            types.addAll(theirs);
            FieldNames names = new FieldNames(known, theirs, each);
            read.add(new Take(theirs, ConditionSection.read(take, names), ConditionSection.differing(take, names)));
        }
        return List.copyOf(read);
    }

    private Set<String> types(Entry entry) throws BrokenFile {
        for (String type : entry.words()) {
            EventFields.Data data = known.of(type);
            if (data == null) {
                throw entry.wrong("no type of event '" + type + "'; known: " + String.join(", ", alike(type)));
            }
            if (each != null && !data.arrays().containsKey(each)) {
                throw entry.wrong("no array '" + each + "' in " + type);
            }
        }
        return new LinkedHashSet<>(entry.words());
    }

    /** The types of the same kind; all kinds when there is none. */
    private Set<String> alike(String type) {
        Set<String> alike = new TreeSet<>(known.types());
        alike.removeIf(other -> !kind(other).equals(kind(type)));
        if (alike.isEmpty()) {
            known.types().forEach(other -> alike.add(kind(other) + ".…"));
        }
        return alike;
    }

    private static String kind(String type) {
        return type.replaceFirst("\\..*", "");
    }
}
