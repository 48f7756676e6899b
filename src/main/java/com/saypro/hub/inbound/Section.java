package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A mapping of keys to values in a vendor file, that says where and why a value is wrong. */
final class Section {
    private final Path file;
    private final JsonNode node;
    private final JsonPointer place;
    private final Map<JsonPointer, Integer> lines;

    /**
     * A part of a file.
     *
     * @param place where the part stands in the file
     * @param lines the line of every key of the file
     * @throws BrokenVendor when it holds no keys, or others than the known ones
     */
    Section(Path file, JsonNode node, JsonPointer place, Map<JsonPointer, Integer> lines, List<String> known)
            throws BrokenVendor {
        this(file, node, place, lines);
        allow(known);
    }

    private Section(Path file, JsonNode node, JsonPointer place, Map<JsonPointer, Integer> lines) throws BrokenVendor {
        this.file = file;
        this.node = node;
        this.place = place;
        this.lines = lines;
        if (!node.isObject()) {
            throw new BrokenVendor(file, line(place), named() + " must be a mapping of keys to values");
        }
    }

    /**
     * Says which keys there may be.
     *
     * @throws BrokenVendor when there are others
     */
    void allow(List<String> known) throws BrokenVendor {
        for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                throw broken(key, "unknown key '" + key + "'; known here: " + String.join(", ", known));
            }
        }
    }

    private String named() {
        return place.matches()
                ? "a vendor file"
                : "'" + place.toString().substring(1).replace('/', '.') + "'";
    }

    /** What to throw when the value of a key is wrong. */
    BrokenVendor broken(String key, String reason) {
        return new BrokenVendor(file, line(key), reason);
    }

    private int line(String key) {
        return line(place.appendProperty(key));
    }

    /** The line of a place, else of what it is in. */
    private int line(JsonPointer where) {
        JsonPointer known = where;
        while (!lines.containsKey(known)) {
            known = known.head();
        }
        return lines.get(known);
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** A text that must be there. */
    String text(String key) throws BrokenVendor {
        if (!has(key)) {
            throw broken(key, "'" + key + "' is missing");
        }
        return text(key, null);
    }

    String text(String key, String otherwise) throws BrokenVendor {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode value = node.get(key);
        if (!value.isTextual()) {
            throw broken(key, "'" + key + "' must be text; put it in quotes");
        }
        if (value.textValue().isBlank() && !"separator".equals(key)) {
            throw broken(key, "'" + key + "' must not be empty");
        }
        return value.textValue();
    }

    int whole(String key, int least, int most, int otherwise) throws BrokenVendor {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode value = node.get(key);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw broken(key, "'" + key + "' must be a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    /** One of an enum's words, in lower case. */
    <E extends Enum<E>> E word(String key, Class<E> words) throws BrokenVendor {
        String text = text(key);
        List<String> known = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        return words.getEnumConstants()[known.indexOf(oneOf(key, text, known))];
    }

    private String oneOf(String key, String text, List<String> known) throws BrokenVendor {
        if (!known.contains(text)) {
            throw broken(key, "'" + key + "' is '" + text + "', but must be one of " + String.join(", ", known));
        }
        return text;
    }

    /** A text that must be one of the known ones. */
    String oneOf(String key, List<String> known) throws BrokenVendor {
        return oneOf(key, text(key), known);
    }

    List<String> texts(String key) throws BrokenVendor {
        if (!has(key)) {
            return List.of();
        }
        JsonNode value = node.get(key);
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isTextual)) {
            throw broken(key, "'" + key + "' must be a list of texts");
        }
        return value.valueStream().map(JsonNode::textValue).toList();
    }

    /** Texts by name, in the order of the file. */
    Map<String, String> textsByName(String key) throws BrokenVendor {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!has(key)) {
            return texts;
        }
        if (!node.get(key).isObject()) {
            throw broken(key, "'" + key + "' must be a mapping of names to texts");
        }
        for (Map.Entry<String, JsonNode> field : node.get(key).properties()) {
            if (!field.getValue().isTextual()) {
                throw broken(key, "'" + field.getKey() + "' must be text; put it in quotes");
            }
            texts.put(field.getKey(), field.getValue().textValue());
        }
        return texts;
    }

    /** A part of this part; null when it is not there. */
    Section section(String key, List<String> known) throws BrokenVendor {
        return has(key) ? new Section(file, node.get(key), place.appendProperty(key), lines, known) : null;
    }

    /** A part of this part that must be there, whose keys are still to be allowed. */
    Section section(String key) throws BrokenVendor {
        return new Section(file, node.get(key), place.appendProperty(key), lines);
    }

    boolean isList(String key) {
        return node.path(key).isArray();
    }

    /** The parts in a list, whose keys are still to be allowed. */
    List<Section> sections(String key) throws BrokenVendor {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < node.get(key).size(); i++) {
            sections.add(new Section(
                    file, node.get(key).get(i), place.appendProperty(key).appendIndex(i), lines));
        }
        return sections;
    }

    boolean isTrue(String key) throws BrokenVendor {
        if (has(key) && !node.get(key).isBoolean()) {
            throw broken(key, "'" + key + "' must be true or false");
        }
        return node.path(key).booleanValue();
    }

    /** A JSON pointer that must be there; empty text is the whole. */
    JsonPointer pointer(String key) throws BrokenVendor {
        if (!has(key)) {
            throw broken(key, "'" + key + "' is missing");
        }
        return pointer(key, node.get(key).asText());
    }

    List<JsonPointer> pointers(String key) throws BrokenVendor {
        List<JsonPointer> pointers = new ArrayList<>();
        for (String text : texts(key)) {
            pointers.add(pointer(key, text));
        }
        return List.copyOf(pointers);
    }

    private JsonPointer pointer(String key, String text) throws BrokenVendor {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw broken(key, "'" + key + "' must be a JSON pointer such as /data/id, not '" + text + "'");
        }
    }
}
