package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A value in a vendor file, there or not, that says where and why it is wrong. */
record Entry(Path file, Map<JsonPointer, Integer> lines, JsonPointer place, JsonNode value) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** The whole file. */
    static Entry of(Path file) throws BrokenPoll {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new Entry(file, lines(bytes), JsonPointer.empty(), YAML.readTree(bytes));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String said = String.valueOf(e.getOriginalMessage());
            throw new BrokenPoll(
                    file,
                    line,
                    "not readable as YAML: " + said.lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new BrokenPoll(file, 0, "cannot be read: " + e);
        }
    }

    private static Map<JsonPointer, Integer> lines(byte[] bytes) throws IOException {
        Map<JsonPointer, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    lines.put(
                            parser.getParsingContext().pathAsPointer(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    /** What stands under a key. */
    Entry get(String key) {
        JsonNode found = value.path(key);
        return new Entry(file, lines, place.appendProperty(key), found.isNull() ? MissingNode.getInstance() : found);
    }

    boolean isThere() {
        return !value.isMissingNode();
    }

    /** This mapping of keys to values, which may have these keys only. */
    Entry with(String... known) throws BrokenPoll {
        for (String key : entries().keySet()) {
            if (!List.of(known).contains(key)) {
                throw get(key).wrong("unknown key '" + key + "'; known here: " + String.join(", ", known));
            }
        }
        return this;
    }

    /** The values of this mapping by their keys, in the order of the file; none when it is not there. */
    Map<String, Entry> entries() throws BrokenPoll {
        if (isThere() && !value.isObject()) {
            throw wrong(name() + " must be a mapping of keys to values");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        value.fieldNames().forEachRemaining(key -> entries.put(key, get(key)));
        return entries;
    }

    /** A text that must be there. */
    String text() throws BrokenPoll {
        if (!isThere()) {
            throw wrong(name() + " is missing");
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(name() + " must be text; put it in quotes");
        }
        return value.textValue();
    }

    String text(String otherwise) throws BrokenPoll {
        return isThere() ? text() : otherwise;
    }

    /** The texts of this mapping by name; none when it is not there. */
    Map<String, String> textsByName() throws BrokenPoll {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> entry : entries().entrySet()) {
            texts.put(entry.getKey(), entry.getValue().text());
        }
        return texts;
    }

    /** The texts of this list; none when it is not there. */
    List<String> texts() throws BrokenPoll {
        if (isThere() && (!value.isArray() || !value.valueStream().allMatch(JsonNode::isTextual))) {
            throw wrong(name() + " must be a list of texts");
        }
        return value.valueStream().map(JsonNode::textValue).toList();
    }

    int whole(int least, int most, int otherwise) throws BrokenPoll {
        if (isThere() && (!value.isInt() || value.intValue() < least || value.intValue() > most)) {
            throw wrong(name() + " must be a whole number from " + least + " to " + most);
        }
        return value.asInt(otherwise);
    }

    boolean truth() throws BrokenPoll {
        if (isThere() && !value.isBoolean()) {
            throw wrong(name() + " must be true or false");
        }
        return value.asBoolean(false);
    }

    /** One of an enum's words, in lower case. */
    <E extends Enum<E>> E word(Class<E> words, E otherwise) throws BrokenPoll {
        if (!isThere() && otherwise != null) {
            return otherwise;
        }
        String text = text();
        List<String> known = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(text)) {
            throw wrong(name() + " is '" + text + "', but must be one of " + String.join(", ", known));
        }
        return words.getEnumConstants()[known.indexOf(text)];
    }

    /** A place in a vendor's answer, as a JSON pointer; null when it is not there. */
    JsonPointer pointer() throws BrokenPoll {
        if (!isThere()) {
            return null;
        }
        if (!value.isTextual()
                || !value.textValue().isEmpty() && !value.textValue().startsWith("/")) {
            throw wrong(name() + " must be a JSON pointer such as /data");
        }
        return JsonPointer.compile(value.textValue());
    }

    /** A time such as {@code 30s}, {@code 5m}, {@code 3h} or {@code 31d}. */
    Duration span(String otherwise) throws BrokenPoll {
        String text = text(otherwise);
        try {
            return text == null
                    ? null
                    : Duration.parse((text.endsWith("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw wrong(name() + " must be a time such as 30s, 5m, 3h or 31d");
        }
    }

    /** What to throw when this value is wrong. */
    BrokenPoll wrong(String reason) {
        Integer line = lines.get(place);
        for (JsonPointer at = place; line == null && at != null && !at.matches(); ) {
            at = at.head();
            line = at == null ? null : lines.get(at);
        }
        return new BrokenPoll(file, line == null ? 0 : line, reason);
    }

    private String name() {
        return place.matches()
                ? "a vendor file"
                : "'" + place.toString().substring(1).replace('/', '.') + "'";
    }
}
