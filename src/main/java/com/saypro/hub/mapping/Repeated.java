package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts fields that may stand several times into an object: forms and XML allow what JSON does not. */
final class Repeated {
    private Repeated() {}

    /**
     * Adds a field; one that is there already becomes an array of all its values. No value is itself an array.
     *
     * @return whether the field now is an array
     */
    static boolean add(ObjectNode object, String name, JsonNode value) {
        JsonNode before = object.get(name);
        if (before == null) {
            object.set(name, value);
        } else if (before instanceof ArrayNode array) {
            array.add(value);
        } else {
            object.putArray(name).add(before).add(value);
        }
        return before != null;
    }
}
