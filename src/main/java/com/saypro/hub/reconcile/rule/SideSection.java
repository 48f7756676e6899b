package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.FieldNames;
import com.saypro.hub.event.reading.Take;
import com.saypro.hub.event.reading.TakeSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A side while its rule is being read: what else the rule reads of the side's events is added to its fields. */
final class SideSection {
    private enum Count {
        ONE,
        MANY
    }

    private enum Role {
        ITEM,
        LINK
    }

    private final Entry entry;
    private final String name;
    private final int index;
    private final String each;
    private final List<Take> takes;
    private final List<Take> ends;
    private final FieldNames names;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final int[][] identity;
    private final boolean many;
    private final boolean link;
    private final String after;
    private final List<int[]> keys = new ArrayList<>();

    SideSection(Entry entry, String name, int index, EventFields known) throws BrokenFile {
        this.entry = entry.with("takes", "ends", "identity", "count", "role", "each", "after");
        this.name = name;
        this.index = index;
        each = entry.get("each").text(null);
        TakeSection section = new TakeSection(known, each);
        takes = section.read(entry.get("takes"));
        if (takes.isEmpty()) {
            throw entry.get("takes").wrong("'takes' of the side '" + name + "' must name the events that it takes");
        }
        ends = section.read(entry.get("ends"));
        names = new FieldNames(known, section.types(), each);
        identity = identity(entry.get("identity"));
        many = entry.get("count").word(Count.class, Count.ONE) == Count.MANY;
        link = entry.get("role").word(Role.class, Role.ITEM) == Role.LINK;
        after = entry.get("after").text(null);
    }

    /** One field, or a list; an inner list names fields that are one identity together. */
    private int[][] identity(Entry at) throws BrokenFile {
        List<Entry> each = at.isList() ? at.list() : at.isThere() || this.each == null ? List.of(at) : List.of();
        if (each.isEmpty() && at.isThere()) {
            throw at.wrong(at.name() + " names no field");
        }
        int[][] read = new int[each.size()][];
        for (int i = 0; i < read.length; i++) {
            read[i] = places(each.get(i));
        }
        for (Field field : fields.values()) {
            if (field.kind() != Field.Kind.TEXT) {
                throw at.wrong("an identity is a text, and '" + field.name() + "' is none");
            }
        }
        return read;
    }

    /** The places of the fields that stand here, one or a list. */
    int[] places(Entry at) throws BrokenFile {
        List<String> words = at.words();
        int[] places = new int[words.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(at, words.get(i));
        }
        return places;
    }

    /** The place of a field among those of the side; it is added if need be. */
    int place(Entry at, String field) throws BrokenFile {
        if (!fields.containsKey(field)) {
            try {
                fields.put(field, names.of(field));
            } catch (IllegalArgumentException e) {
                throw at.wrong(e.getMessage());
            }
        }
        return List.copyOf(fields.keySet()).indexOf(field);
    }

    /** Adds a field if the side's events may have it. */
    void addIfKnown(String field) throws BrokenFile {
        if (names.has(field)) {
            place(entry, field);
        }
    }

    /** Adds its fields of the next way; none where it is not matched that way. */
    void key(Entry at) throws BrokenFile {
        keys.add(at.isThere() ? places(at) : new int[0]);
    }

    /** Whether it is matched in any way. */
    boolean isMatched() {
        return keys.stream().anyMatch(key -> key.length > 0);
    }

    /** The kind of a field that was added. */
    Field.Kind kind(String field) {
        return fields.get(field).kind();
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    boolean link() {
        return link;
    }

    /** Throws when the side it comes after is none that can set a beginning. */
    void checkAfter(Map<String, SideSection> sides) throws BrokenFile {
        if (after == null) {
            return;
        }
        SideSection level = sides.get(after);
        if (level == null || level == this) {
            throw entry.get("after").wrong("'after' must name another side, and '" + after + "' is none");
        }
        if (level.after != null) {
            throw entry.get("after").wrong("'after' must name a side that comes after none itself");
        }
    }

    /** The side, when all fields have been added. */
    Side side() {
        return new Side(
                name,
                index,
                takes,
                ends,
                List.copyOf(fields.values()),
                identity,
                keys.toArray(int[][]::new),
                many,
                link,
                each,
                after);
    }
}
