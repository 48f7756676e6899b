package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A value in a YAML file that people edit, there or not, that says where and why it is wrong. {@code null} is not there.
 * Whatever reads a value throws a {@link BrokenFile} when it is not of the form that is asked for.
 */
public final class Entry {
    private final Path file;
    private final Map<JsonPointer, Integer> lines;
    private final JsonPointer place;
    private final JsonNode value;

    private Entry(Path file, Map<JsonPointer, Integer> lines, JsonPointer place, JsonNode value) {
        this.file = file;
        this.lines = lines;
        this.place = place;
        this.value = value.isNull() ? MissingNode.getInstance() : value;
    }

    /** The whole of a file. */
    public static Entry of(Path file) throws BrokenFile {
        return of(file, YamlFile.bytes(file));
    }

    /** What a file holds, or would hold. */
    public static Entry of(Path file, byte[] bytes) throws BrokenFile {
        YamlFile read = YamlFile.read(file, bytes);
        return new Entry(file, read.lines(), JsonPointer.empty(), read.value());
    }

    /** What stands under a key. */
    public Entry get(String key) {
        return new Entry(file, lines, place.appendProperty(key), value.path(key));
    }

    /** Whether there is anything. */
    public boolean isThere() {
        return !value.isMissingNode();
    }

    /** This, which must be there. */
    public Entry required() throws BrokenFile {
        if (!isThere()) {
            throw wrong(name() + " is missing");
        }
        return this;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return value.isArray();
    }

    /** Whether it is a mapping of keys to values. */
    public boolean isMapping() {
        return value.isObject();
    }

    /** This, which must be a mapping of keys to values. */
    public Entry mapping() throws BrokenFile {
        if (!isMapping()) {
            throw wrong(name() + " must be a mapping of keys to values");
        }
        return this;
    }

    /** The value itself, as it stands. */
    public JsonNode value() {
        return value;
    }

    /** This mapping of keys to values, which may have these keys only. */
    public Entry with(String... known) throws BrokenFile {
        return with(Arrays.asList(known));
    }

    /** This mapping of keys to values, which may have these keys only. */
    public Entry with(Collection<String> known) throws BrokenFile {
        for (String key : entries().keySet()) {
            if (!known.contains(key)) {
                throw get(key).wrong("unknown key '" + key + "'; known here: " + String.join(", ", known));
            }
        }
        return this;
    }

    /** The values of this mapping by their keys, in the order of the file; none when it is not there. */
    public Map<String, Entry> entries() throws BrokenFile {
        if (isThere()) {
            mapping();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        value.fieldNames().forEachRemaining(key -> entries.put(key, get(key)));
        return entries;
    }

    /** The values of this list; none when it is not there. */
    public List<Entry> list() throws BrokenFile {
        if (isThere() && !value.isArray()) {
            throw wrong(name() + " must be a list");
        }
        List<Entry> values = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            values.add(new Entry(file, lines, place.appendIndex(i), value.get(i)));
        }
        return values;
    }

    /** A text that must be there. */
    public String text() throws BrokenFile {
        if (blank(required().value)) {
            throw wrong(name() + " must not be empty");
        }
        return characters(null);
    }

    /** A text that may be blank, or another when it is not there. */
    public String characters(String otherwise) throws BrokenFile {
        if (isThere() && !value.isTextual()) {
            throw wrong(name() + " must be text; put it in quotes");
        }
        return isThere() ? value.textValue() : otherwise;
    }

    /** A text, or another when it is not there. */
    public String text(String otherwise) throws BrokenFile {
        return isThere() ? text() : otherwise;
    }

    /** The texts of this mapping by name; none when it is not there. */
    public Map<String, String> textsByName() throws BrokenFile {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> entry : entries().entrySet()) {
            texts.put(entry.getKey(), entry.getValue().text());
        }
        return texts;
    }

    /** The texts of this list; none when it is not there. */
    public List<String> texts() throws BrokenFile {
        if (isThere() && (!value.isArray() || !value.valueStream().allMatch(JsonNode::isTextual))) {
            throw wrong(name() + " must be a list of texts");
        }
        return value.valueStream().map(JsonNode::textValue).toList();
    }

    /** The texts of this list, or the one that stands for a list; true and false are texts too. At least one. */
    public List<String> words() throws BrokenFile {
        List<JsonNode> words = isList() ? value.valueStream().toList() : List.of(value);
        if (words.isEmpty() || !words.stream().allMatch(word -> word.isBoolean() || word.isTextual() && !blank(word))) {
            throw wrong(name() + (isThere() ? " must be a text or a list of texts" : " is missing"));
        }
        return words.stream().map(JsonNode::asText).toList();
    }

    /** A whole number, or another when it is not there. */
    public int whole(int least, int most, int otherwise) throws BrokenFile {
        return (int) (isThere() ? whole(least, (long) most) : otherwise);
    }

    /** A whole number that must be there. */
    public long whole(long least, long most) throws BrokenFile {
        if (!value.canConvertToLong()
                || !value.isIntegralNumber()
                || value.longValue() < least
                || value.longValue() > most) {
            throw wrong(name() + " must be a whole number from " + least + " to " + most);
        }
        return value.longValue();
    }

    /** A number that must be there, exactly as it is written. */
    public BigDecimal number(int least, int most) throws BrokenFile {
        if (!value.isNumber()
                || value.decimalValue().compareTo(BigDecimal.valueOf(least)) < 0
                || value.decimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong(name() + " must be a number from " + least + " to " + most);
        }
        return value.decimalValue();
    }

    /** A day such as {@code 2026-01-31}, or another when it is not there. */
    public LocalDate day(LocalDate otherwise) throws BrokenFile {
        try {
            return isThere() ? LocalDate.parse(value.asText()) : otherwise;
        } catch (DateTimeParseException e) {
            throw wrong(name() + " must be a day such as 2026-01-31");
        }
    }

    /** Whether it is true; false when it is not there. */
    public boolean truth() throws BrokenFile {
        if (isThere() && !value.isBoolean()) {
            throw wrong(name() + " must be true or false");
        }
        return value.asBoolean(false);
    }

    /** One of an enum's words, in lower case; another when it is not there, unless that is null. */
    public <E extends Enum<E>> E word(Class<E> words, E otherwise) throws BrokenFile {
        if (!isThere() && otherwise != null) {
            return otherwise;
        }
        List<String> known = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        return words.getEnumConstants()[known.indexOf(oneOf(known))];
    }

    /** A text that must be one of the known ones. */
    public String oneOf(List<String> known) throws BrokenFile {
        if (!known.contains(text())) {
            throw wrong(name() + " is '" + text() + "', but must be one of " + String.join(", ", known));
        }
        return text();
    }

    /** A place in a JSON document, as a JSON pointer, of which empty text is the whole; null when it is not there. */
    public JsonPointer pointer() throws BrokenFile {
        try {
            return isThere() ? JsonPointer.compile(characters(null)) : null;
        } catch (IllegalArgumentException e) {
            throw wrong(name() + " must be a JSON pointer such as /data/id, not '" + value.textValue() + "'");
        }
    }

    /** The JSON pointers of this list; none when it is not there. */
    public List<JsonPointer> pointers() throws BrokenFile {
        List<JsonPointer> pointers = new ArrayList<>();
        for (Entry each : list()) {
            pointers.add(each.required().pointer());
        }
        return List.copyOf(pointers);
    }

    /** A time such as {@code 30s}, {@code 5m}, {@code 3h} or {@code 31d}, never negative; another when it is not there. */
    public Duration span(String otherwise) throws BrokenFile {
        String text = isThere() ? value.asText() : otherwise;
        try {
            Duration span = text == null
                    ? null
                    : Duration.parse((text.endsWith("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT));
            if (span == null || !span.isNegative()) {
                return span;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a negative one.
        }
        throw wrong(name() + " must be a time such as 30s, 5m, 3h or 31d");
    }

    /** What to throw when this value is wrong. */
    public BrokenFile wrong(String reason) {
        return new BrokenFile(file, Lines.of(place, lines), reason);
    }

    /** What it is called in a reason: its place in the file, in quotes. */
    public String name() {
        return place.matches()
                ? "the file"
                : "'" + place.toString().substring(1).replace('/', '.') + "'";
    }

    private static boolean blank(JsonNode value) {
        return value.isTextual() && value.textValue().isBlank();
    }
}
