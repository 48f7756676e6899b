package com.saypro.hub.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Shows what a value looks like without showing it: its letters are {@code a} and its digits {@code 9}. */
final class Redacted {
    private static final int LONGEST_TEXT = 30;
    private static final int LONGEST = 200;
    private static final int MOST = 10;
    private static final int DEEPEST = 3;

    private Redacted() {}

    /** A value as JSON, at most 200 characters of it. */
    static String of(JsonNode value) {
        String json = redacted(value, 0).toString();
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST - 1) + "…";
    }

    private static JsonNode redacted(JsonNode value, int depth) {
        if (value.isObject()) {
            return depth == DEEPEST ? JsonNodeFactory.instance.objectNode() : object(value, depth);
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            if (depth < DEEPEST && !value.isEmpty()) {
                array.add(redacted(value.get(0), depth + 1));
            }
            return array;
        }
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(masked(value.textValue()));
        }
        if (value.isNumber()) {
            return value.isIntegralNumber()
                    ? JsonNodeFactory.instance.numberNode(9)
                    : JsonNodeFactory.instance.numberNode(9.9);
        }
        return value;
    }

    private static ObjectNode object(JsonNode value, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (object.size() == MOST) {
                break;
            }
            String name = Names.isData(field.getKey()) ? masked(field.getKey()) : field.getKey();
            object.set(name, redacted(field.getValue(), depth + 1));
        }
        return object;
    }

    private static String masked(String text) {
        StringBuilder masked = new StringBuilder();
        text.codePoints().limit(LONGEST_TEXT).forEach(c -> masked.append(mask(c)));
        return masked.toString();
    }

    private static char mask(int c) {
        if (Character.isDigit(c)) {
            return '9';
        }
        return c >= ' ' && c < 127 && !Character.isLetter(c) ? (char) c : 'a';
    }
}
