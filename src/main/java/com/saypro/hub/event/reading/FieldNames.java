package com.saypro.hub.event.reading;

import com.saypro.hub.event.EventFields;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows what the names of fields mean.
 *
 * @param known the fields of all types
 * @param types the types that may have them; a field that only some have is good
 * @param each the array whose elements' fields read {@code item.<name>}; null for none
 */
public record FieldNames(EventFields known, Collection<String> types, String each) {
    private static final String ELEMENT = "item.";
    private static final Pattern CALL = Pattern.compile("(\\w+)\\(([\\w.]+)\\)");
    private static final Set<String> FUNCTIONS =
            Stream.of(Function.values()).map(FieldNames::word).collect(Collectors.toCollection(TreeSet::new));

    /** Whether the word is a function of a field. */
    public static boolean isFunction(String word) {
        return FUNCTIONS.contains(word);
    }

    private static String word(Function function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    /** Whether any of the types has a field of this name in its data. */
    public boolean has(String name) {
        return !kinds(name).isEmpty();
    }

    /**
     * The field that a rule writes so.
     *
     * @throws IllegalArgumentException when there is none; the message is a sentence for the rule's author
     */
    public Field of(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return plain(text);
        }
        if (!isFunction(call.group(1))) {
            throw new IllegalArgumentException(
                    "no function '" + call.group(1) + "'; of a field there are " + String.join(", ", FUNCTIONS));
        }
        Function function = Function.valueOf(call.group(1).toUpperCase(Locale.ROOT));
        Field of = plain(call.group(2));
        if (!function.takes(of.kind(), isTime(of.name()))) {
            throw new IllegalArgumentException(
                    "'" + text + "' is made of " + function.of() + ", and " + of.name() + " is none");
        }
        return new MadeField(text, function, of);
    }

    private boolean isTime(String name) {
        return name.equals(EnvelopeField.TIME) || kinds(name).equals(EnumSet.of(EventFields.Kind.TIME));
    }

    private Field plain(String name) {
        Field envelope = EnvelopeField.of(name);
        if (envelope != null) {
            return envelope;
        }
        Set<Field.Kind> kinds = kinds(name).stream().map(FieldNames::kind).collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no field '" + name + "' in " + String.join(", ", types) + "; known: "
                    + String.join(", ", names()));
        }
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("'" + name + "' is not the same in all of " + String.join(", ", types));
        }
        boolean ofElement = isOfElement(name);
        String key = ofElement ? name.substring(ELEMENT.length()) : name;
        return new DataField(name, kinds.iterator().next(), key, ofElement);
    }

    private boolean isOfElement(String name) {
        return each != null && name.startsWith(ELEMENT);
    }

    private Set<EventFields.Kind> kinds(String name) {
        Set<EventFields.Kind> kinds = EnumSet.noneOf(EventFields.Kind.class);
        types.stream()
                .map(known::of)
                .map(data -> isOfElement(name)
                        ? elements(data).get(name.substring(ELEMENT.length()))
                        : data.fields().get(name))
                .filter(Objects::nonNull)
                .forEach(kinds::add);
        return kinds;
    }

    private Map<String, EventFields.Kind> elements(EventFields.Data data) {
        return data.arrays().getOrDefault(each, Map.of());
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(EnvelopeField.names());
        for (String type : types) {
            names.addAll(known.of(type).fields().keySet());
            if (each != null) {
                elements(known.of(type)).keySet().forEach(key -> names.add(ELEMENT + key));
            }
        }
        return names;
    }

    private static Field.Kind kind(EventFields.Kind kind) {
        return kind == EventFields.Kind.TIME ? Field.Kind.TEXT : Field.Kind.valueOf(kind.name());
    }
}
