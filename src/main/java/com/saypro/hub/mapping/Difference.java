package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells two JSON values apart, path by path. */
final class Difference {
    private final List<String> lines = new ArrayList<>();

    private Difference() {}

    /** One line per path that differs, none when the values are equal. A null value is one that is not there. */
    static List<String> between(JsonNode expected, JsonNode actual) {
        Difference difference = new Difference();
        difference.compare("", expected, actual);
        return difference.lines;
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected != null && actual != null && expected.isObject() && actual.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, expected.get(name), actual.get(name)));
        } else if (expected != null && actual != null && expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!same(expected, actual)) {
            lines.add((path.isEmpty() ? "/" : path) + ": expected " + words(expected) + ", was " + words(actual));
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected != null && actual != null && expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return Objects.equals(expected, actual);
    }

    private static String words(JsonNode value) {
        return value == null ? "nothing" : value.toString();
    }
}
