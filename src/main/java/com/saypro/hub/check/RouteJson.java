package com.saypro.hub.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file as JSON, so that a JSON schema can judge it. */
final class RouteJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RouteJson() {}

    static JsonNode of(RouteNode node) {
        if (node.isMapping()) {
            ObjectNode object = JSON.objectNode();
            node.children().forEach(child -> object.set(child.name(), of(child)));
            return object;
        }
        return node.isList()
                ? new ArrayNode(JSON, node.children().map(RouteJson::of).toList())
                : scalar(node.tag(), node.text());
    }

    private static JsonNode scalar(Tag tag, String text) {
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
    }

    /** YAML also knows numbers that JSON does not, such as {@code .inf}; they are no route's business. */
    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return JSON.textNode(text);
        }
    }
}
