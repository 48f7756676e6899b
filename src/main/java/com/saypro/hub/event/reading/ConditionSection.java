package com.saypro.hub.event.reading;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads what an event must be like for a rule to take it. */
final class ConditionSection {
    private ConditionSection() {}

    static List<Take.Condition> read(Entry take, FieldNames names) throws BrokenFile {
        List<Take.Condition> conditions = new ArrayList<>();
        for (String key : List.of("where", "unless")) {
            for (Map.Entry<String, Entry> each : take.get(key).entries().entrySet()) {
                Field field = field(each.getValue(), each.getKey(), names);
                if (field.kind() != Field.Kind.TEXT) {
                    throw each.getValue().wrong("'" + field.name() + "' is no text, and only texts can be chosen by");
                }
                conditions.add(
                        new Take.Condition(field, new HashSet<>(each.getValue().words()), key.equals("unless")));
            }
        }
        for (String key : List.of("having", "lacking")) {
            Entry entry = take.get(key);
            for (String name : entry.isThere() ? entry.words() : List.<String>of()) {
                conditions.add(new Take.Condition(field(entry, name, names), null, key.equals("lacking")));
            }
        }
        return List.copyOf(conditions);
    }

    /** The fields that must not all be the same; none when nothing is said of any. */
    static List<Field> differing(Entry take, FieldNames names) throws BrokenFile {
        Entry entry = take.get("differing");
        List<Field> fields = new ArrayList<>();
        for (String name : entry.isThere() ? entry.words() : List.<String>of()) {
            fields.add(field(entry, name, names));
        }
        if (fields.size() == 1) {
            throw entry.wrong("one field alone cannot differ");
        }
        return List.copyOf(fields);
    }

    private static Field field(Entry at, String name, FieldNames names) throws BrokenFile {
        try {
            return names.of(name);
        } catch (IllegalArgumentException e) {
            throw at.wrong(e.getMessage());
        }
    }
}
