package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where in a JSON body the items stand, and what of each is signed.
 *
 * @param items from the top to the array, or to the only item
 * @param item from an element of the array to the item
 * @param at from the item to its signature
 * @param fields from the item to what is signed; a field that is missing is empty
 * @param separator what stands between the fields
 */
record SignedItems(JsonPointer items, JsonPointer item, JsonPointer at, List<JsonPointer> fields, String separator) {
    private static final int DEEPEST = 100;
    // Two fields of one name would let a signature be checked over one of them and the other be believed.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /**
     * One item.
     *
     * @param content what is signed
     * @param seal its signature as the body writes it; null for none
     */
    record Item(String content, String seal) {}

    /** The items of a body, each with what it claims; none when the body is no JSON, has none, or one is no item. */
    List<Item> of(byte[] body) {
        try {
            List<Item> found = new ArrayList<>();
            for (JsonNode node : nodes(JSON.readTree(body))) {
                String content = content(node);
                if (content == null) {
                    return List.of();
                }
                found.add(new Item(content, node.at(at).textValue()));
            }
            return found;
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<JsonNode> nodes(JsonNode root) {
        JsonNode all = root.at(items);
        return all.isArray()
                ? all.valueStream().map(element -> element.at(item)).toList()
                : all.isObject() ? List.of(all.at(item)) : List.of();
    }

    /** The fields with their values as JSON writes them; null when it is no item. */
    private String content(JsonNode node) {
        List<String> values = new ArrayList<>();
        for (JsonPointer field : fields) {
            JsonNode value = node.at(field);
            if (!node.isObject() || value.isContainerNode()) {
                return null;
            }
            values.add(value.isMissingNode() || value.isNull() ? "" : text(value));
        }
        return String.join(separator, values);
    }

    private static String text(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    /**
     * The body with a signature in each item.
     *
     * @param seal the signature of a content
     * @throws IllegalArgumentException when the body is no JSON, or has no such items
     */
    byte[] sealed(byte[] body, UnaryOperator<String> seal) {
        try {
            JsonNode root = JSON.readTree(body);
            List<JsonNode> found = nodes(root);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("the body has no items at " + items);
            }
            for (JsonNode node : found) {
                String content = content(node);
                if (content == null) {
                    throw new IllegalArgumentException("one of the items at " + items + " is none that can be signed");
                }
                ObjectNode holder = (ObjectNode) node;
                JsonPointer above = at.head();
                ObjectNode parent = above.matches() ? holder : holder.withObject(above);
                parent.put(at.last().getMatchingProperty(), seal.apply(content));
            }
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        }
    }
}
