package com.saypro.hub.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Set;

/** What was learned of one field. */
final class KnownField {
    static final int GONE_AFTER = 50;
    private static final int WELL_KNOWN = 200;
    private static final int RESTLESS = 5;
    private static final int TYPED = 5;

    private final Set<ValueType> types;
    private int chances;
    private int present;
    private int open;
    private int missing;
    private int widest;
    private int growths;

    KnownField() {
        this(EnumSet.noneOf(ValueType.class));
    }

    private KnownField(Set<ValueType> types) {
        this.types = types;
    }

    Set<ValueType> types() {
        return types;
    }

    /** In how many payloads it could have fields of its own. */
    int open() {
        return open;
    }

    /** How many fields of its own it had at a time, at most. */
    int widest() {
        return widest;
    }

    /** How often it was there before it went missing, of a hundred times. */
    long percent() {
        return Math.round(100.0 * present / Math.max(1, chances - missing));
    }

    /** It is in a payload; answers the types that it never had before and is known well enough to be judged by. */
    Set<ValueType> seen(Outline.Field field) {
        Set<ValueType> fresh = EnumSet.noneOf(ValueType.class);
        if (!types.isEmpty() && present >= TYPED) {
            fresh.addAll(field.types());
            fresh.removeAll(types);
        }
        types.addAll(field.types());
        chances++;
        present++;
        open += field.open() ? 1 : 0;
        missing = 0;
        widest = Math.max(widest, field.width());
        return fresh;
    }

    /** It is not in a payload that has what it is in; true in the moment in which it counts as gone. */
    boolean missed() {
        chances++;
        missing++;
        int before = chances - missing;
        return missing == GONE_AFTER && before >= WELL_KNOWN && present * 100L >= before * 99L;
    }

    /** It got fields that it never had; false where this happens all the time. */
    boolean grew() {
        return ++growths <= RESTLESS;
    }

    JsonNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        return json.add(ValueType.bits(types))
                .add(chances)
                .add(present)
                .add(open)
                .add(missing)
                .add(widest)
                .add(growths);
    }

    static KnownField parse(JsonNode json) {
        KnownField field = new KnownField(ValueType.ofBits(json.path(0).intValue()));
        field.chances = json.path(1).intValue();
        field.present = json.path(2).intValue();
        field.open = json.path(3).intValue();
        field.missing = json.path(4).intValue();
        field.widest = json.path(5).intValue();
        field.growths = json.path(6).intValue();
        return field;
    }
}
