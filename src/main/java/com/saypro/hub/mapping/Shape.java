package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Sees at once that an ordinary value is valid. Who passes is valid; who does not may be valid all the same, and is for the
 * whole schema to judge. Each keyword is understood only as far as the canonical event uses it.
 */
interface Shape extends Predicate<JsonNode> {
    /** Of a schema that says more than is understood here. */
    Shape UNSURE = value -> false;

    /** A reference that leads back to itself ends here. */
    int DEEPEST = 12;

    /** The keywords understood here; {@code description} asks nothing. */
    Set<String> UNDERSTOOD = Set.of(
            "description",
            "$ref",
            "type",
            "enum",
            "pattern",
            "maxLength",
            "minimum",
            "maximum",
            "items",
            "properties",
            "required",
            "additionalProperties");

    /**
     * The shape of a schema.
     *
     * @param root the document in which its references are looked up
     */
    static Shape of(JsonNode schema, JsonNode root) {
        return of(schema, root, DEEPEST);
    }

    private static Shape of(JsonNode schema, JsonNode root, int levels) {
        if (levels == 0 || !UNDERSTOOD.containsAll(names(schema))) {
            return UNSURE;
        }
        if (schema.has("$ref")) {
            return of(root.at(schema.get("$ref").asText().substring(1)), root, levels - 1);
        }
        if (schema.has("enum")) {
            Set<JsonNode> words = Set.copyOf(elements(schema.get("enum")));
            return words::contains;
        }
        return switch (schema.path("type").asText()) {
            case "string" -> text(schema);
            case "integer", "number" -> number(schema);
            case "boolean" -> JsonNode::isBoolean;
            case "array" -> array(of(schema.path("items"), root, levels - 1));
            case "object" -> object(schema, root, levels - 1);
            default -> UNSURE;
        };
    }

    private static Shape text(JsonNode schema) {
        // More code units than characters is possible, fewer is not.
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        Predicate<String> pattern = Alphabet.of(schema.path("pattern").asText());
        return value -> value.isTextual() && value.textValue().length() <= longest && pattern.test(value.textValue());
    }

    private static Shape number(JsonNode schema) {
        long least = schema.path("minimum").asLong(Long.MIN_VALUE);
        long most = schema.path("maximum").asLong(Long.MAX_VALUE);
        return value -> value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= least
                && value.longValue() <= most;
    }

    private static Shape array(Shape item) {
        return value -> {
            boolean fits = value.isArray();
            for (Iterator<JsonNode> items = value.elements(); fits && items.hasNext(); ) {
                fits = item.test(items.next());
            }
            return fits;
        };
    }

    private static Shape object(JsonNode schema, JsonNode root, int levels) {
        JsonNode others = schema.path("additionalProperties");
        if (!others.isBoolean() || others.booleanValue()) {
            return UNSURE;
        }
        Map<String, Shape> fields = new HashMap<>();
        schema.path("properties")
                .fields()
                .forEachRemaining(field -> fields.put(field.getKey(), of(field.getValue(), root, levels)));
        List<String> required =
                elements(schema.path("required")).stream().map(JsonNode::asText).toList();
        return value -> value.isObject() && hasAll(value, required) && eachFits(value, fields);
    }

    private static boolean hasAll(JsonNode value, List<String> required) {
        for (String name : required) {
            if (!value.has(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean eachFits(JsonNode value, Map<String, Shape> fields) {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            Shape shape = fields.get(field.getKey());
            if (shape == null || !shape.test(field.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
