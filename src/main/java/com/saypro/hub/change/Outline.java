package com.saypro.hub.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one payload looks like: its fields by path, those that hold others first. A path is a JSON pointer with {@code []}
 * for any element of a list and {@code *} for any key of an object whose keys are data.
 */
final class Outline {
    /** The path of the payload itself. */
    static final String ROOT = "";

    private static final int DEEPEST = 12;
    private static final int MOST_FIELDS = 2_000;
    private static final int MOST_ELEMENTS = 20;
    private static final int LONGEST_PATH = 300;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> maps;
    private final boolean typed;

    /** A field as a payload has it. */
    static final class Field {
        private final Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        private final JsonNode example;
        private boolean open;
        private int width;

        private Field(JsonNode example) {
            this.example = example;
        }

        Set<ValueType> types() {
            return types;
        }

        /** The first value of the field. */
        JsonNode example() {
            return example;
        }

        /** Whether it can have fields of its own: it is neither a plain value nor null. */
        boolean open() {
            return open;
        }

        /** How many fields it has of its own, at most. */
        int width() {
            return width;
        }
    }

    private Outline(Set<String> maps, boolean typed) {
        this.maps = maps;
        this.typed = typed;
    }

    /**
     * The outline of a payload.
     *
     * @param typed whether types and lists mean something in it
     * @param maps the paths of objects whose keys are known to be data
     */
    static Outline of(JsonNode body, boolean typed, Set<String> maps) {
        Outline outline = new Outline(maps, typed);
        outline.walk(ROOT, body, 0);
        return outline;
    }

    Map<String, Field> fields() {
        return fields;
    }

    /** The path of what a field is in; null of the payload itself. */
    static String parent(String path) {
        return path.isEmpty() ? null : path.substring(0, path.lastIndexOf('/'));
    }

    /** The field's own name; that of the list or object it is an element of, where it has none. */
    static String name(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean nameless = isElement(path) && path.lastIndexOf('/') > 0;
        return nameless ? name(parent(path)) : name.replace("~1", "/").replace("~0", "~");
    }

    /** Whether it is any element of a list or of an object whose keys are data, and so not a field of its own. */
    static boolean isElement(String path) {
        return path.endsWith("/[]") || path.endsWith("/*");
    }

    private void walk(String path, JsonNode value, int depth) {
        Field field = fields.get(path);
        if (field == null) {
            if (fields.size() >= MOST_FIELDS || path.length() > LONGEST_PATH) {
                return;
            }
            field = new Field(value);
            fields.put(path, field);
        }
        if (typed && !path.endsWith("/*")) {
            field.types.addAll(ValueType.of(value));
        }
        if (depth == DEEPEST) {
            return;
        }
        if (value.isArray()) {
            Iterator<JsonNode> elements = value.elements();
            for (int i = 0; i < MOST_ELEMENTS && elements.hasNext(); i++) {
                walk(typed ? path + "/[]" : path, elements.next(), depth + 1);
            }
        } else if (value.isObject()) {
            children(path, field, value, depth);
        }
    }

    private void children(String path, Field field, JsonNode object, int depth) {
        boolean map = isMap(path, object);
        int width = 0;
        for (Map.Entry<String, JsonNode> child : object.properties()) {
            if (map && width == MOST_ELEMENTS) {
                break;
            }
            String name = child.getKey();
            // Attributes come and go with namespaces and nulls, and are read by no mapping but knowingly.
            if (typed || !name.startsWith("@") && !name.startsWith("#")) {
                width++;
                walk(path + (map ? "/*" : "/" + escaped(name)), child.getValue(), depth + 1);
            }
        }
        field.open = true;
        field.width = Math.max(field.width, map ? 0 : width);
    }

    private boolean isMap(String path, JsonNode object) {
        if (maps.contains(path) || Names.isFree(path.substring(path.lastIndexOf('/') + 1))) {
            return true;
        }
        for (Map.Entry<String, JsonNode> child : object.properties()) {
            if (Names.isData(child.getKey())) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
