package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A delivery's body and its items: the array or the one object at the vendor's {@code items} pointer, or else the body
 * itself as the only one.
 */
record Body(JsonNode whole, JsonPointer pointer, List<JsonNode> items, boolean batch) {

    /** Splits a parsed body. A null pointer means that the vendor has no batches. */
    static Body of(JsonNode whole, JsonPointer pointer) {
        JsonNode at = pointer == null ? whole : whole.at(pointer);
        if (pointer != null && at instanceof ArrayNode array) {
            return new Body(whole, pointer, List.copyOf(elements(array)), true);
        }
        return new Body(whole, pointer, List.of(at.isObject() ? at : whole), false);
    }

    /** The bytes of a delivery that holds this item alone: JSON, which every vendor's format takes. */
    byte[] alone(JsonNode item) {
        ArrayNode one = Json.MAPPER.createArrayNode().add(item);
        JsonNode delivery = one;
        if (!pointer.matches()) {
            delivery = whole.deepCopy();
            ((ObjectNode) delivery.at(pointer.head())).set(pointer.last().getMatchingProperty(), one);
        }
        try {
            return Json.MAPPER.writeValueAsBytes(delivery);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read is always writable", e);
        }
    }

    private static List<JsonNode> elements(ArrayNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
