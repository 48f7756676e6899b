package com.saypro.hub.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a value is. Null is none of these: it says that there is a field, and not what is in it. */
enum ValueType {
    TEXT,
    NUMBER,
    BOOLEAN,
    OBJECT,
    LIST;

    /** The type of a value; none for null. */
    static Set<ValueType> of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> EnumSet.of(TEXT);
            case NUMBER -> EnumSet.of(NUMBER);
            case BOOLEAN -> EnumSet.of(BOOLEAN);
            case OBJECT -> EnumSet.of(OBJECT);
            case ARRAY -> EnumSet.of(LIST);
            default -> EnumSet.noneOf(ValueType.class);
        };
    }

    /** Types in words, e.g. {@code text or number}. */
    static String words(Collection<ValueType> types) {
        return types.stream().map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
    }

    /** Types as one number, to be kept. */
    static int bits(Collection<ValueType> types) {
        return types.stream().mapToInt(type -> 1 << type.ordinal()).sum();
    }

    /** Reads what {@link #bits} wrote. */
    static Set<ValueType> ofBits(int bits) {
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        for (ValueType type : values()) {
            if ((bits & 1 << type.ordinal()) != 0) {
                types.add(type);
            }
        }
        return types;
    }
}
