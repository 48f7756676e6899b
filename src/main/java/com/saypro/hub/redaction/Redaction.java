package com.saypro.hub.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes out of a delivery what belongs to somebody: mail addresses, names, phone numbers, addresses, cards, tokens, free text
 * and ids. What stands instead has the same shape, and equal values stay equal, so that a mapping makes of it what it made
 * of the original. Times, amounts, words of programs and short numbers stay. The rules are in {@link Meaning}, by the
 * field's name, and in {@link Tokens}, by the value's look.
 */
public final class Redaction {
    /** Fields whose neighbour says what they hold, as in a list of changed properties. */
    private static final List<String> NAMED_BY = List.of("propertyName", "property", "field", "name", "key");

    private static final Pattern VALUE = Pattern.compile("(?i).*value");
    /** Shorter numbers are amounts, counts and codes. */
    private static final Pattern LONG = Pattern.compile("-?\\d{11,}");

    private Redaction() {}

    /** A JSON value, redacted; the given one stays as it is. */
    public static JsonNode of(JsonNode value) {
        return of("", value);
    }

    /** The text of a field, a header or a parameter, redacted. */
    public static String of(String name, String value) {
        return Meaning.of(name).instead(value);
    }

    /** Of a delivery's headers those that are kept, redacted; a header that carries a secret is never one of them. */
    public static Map<String, String> headers(Map<String, String> all, Collection<String> kept) {
        Map<String, String> redacted = new TreeMap<>();
        all.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (kept.contains(lower)) {
                redacted.put(lower, of(lower, value));
            }
        });
        return redacted;
    }

    private static JsonNode of(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode redacted = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                redacted.set(field.getKey(), of(said(object, field.getKey()), field.getValue()));
            }
            return redacted;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode redacted = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> redacted.add(of(name, each)));
            return redacted;
        }
        if (value.isTextual()) {
            return TextNode.valueOf(of(name, value.textValue()));
        }
        return value.isNumber() ? number(Meaning.of(name), value) : value;
    }

    /** What a field of an object is about: the value of a property is about what the property's name says. */
    private static String said(ObjectNode object, String field) {
        if (VALUE.matcher(field).matches()) {
            for (String key : NAMED_BY) {
                if (object.path(key).isTextual()) {
                    return object.get(key).textValue();
                }
            }
        }
        return field;
    }

    private static JsonNode number(Meaning meaning, JsonNode value) {
        String digits = value.asText();
        boolean isLong = LONG.matcher(digits).matches() && !Tokens.isTime(digits);
        String instead = switch (meaning) {
            case MONEY -> digits;
            case OTHER -> isLong ? Likeness.of(digits) : digits;
            case SECRET, EMAIL, NAME, NUMBER, PLACE, WORDS -> Likeness.vague(digits);
            case ID -> meaning.instead(digits);
        };
        return instead.equals(digits) ? value : DecimalNode.valueOf(new BigDecimal(instead));
    }
}
