package com.saypro.hub.event.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import java.util.List;
import java.util.Set;

/**
 * Which events a rule takes.
 *
 * @param types of one of these types
 * @param conditions that meet all of these
 * @param differing that have all of these fields, not all of them the same; none asks nothing
 */
public record Take(Set<String> types, List<Condition> conditions, List<Field> differing) {
    /**
     * What a field must be.
     *
     * @param field the field
     * @param words one of these texts; null: any, as long as the field is there
     * @param not turns it round
     */
    public record Condition(Field field, Set<String> words, boolean not) {
        boolean meets(Event event, JsonNode element) {
            Object value = field.read(event, element);
            return (value != null && (words == null || words.contains(value.toString()))) != not;
        }
    }

    /**
     * Whether this takes an event.
     *
     * @param element the element of the array that is looked at; null where the event is one item
     */
    public boolean takes(Event event, JsonNode element) {
        if (!types.contains(event.type())) {
            return false;
        }
        for (Condition condition : conditions) {
            if (!condition.meets(event, element)) {
                return false;
            }
        }
        return differing.isEmpty() || differs(event, element);
    }

    private boolean differs(Event event, JsonNode element) {
        Object first = differing.get(0).read(event, element);
        boolean differs = false;
        for (Field field : differing) {
            Object value = field.read(event, element);
            if (value == null) {
                return false;
            }
            differs |= !value.equals(first);
        }
        return differs;
    }
}
