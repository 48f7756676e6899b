package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Remembers, while a file is read, on which line each of its values begins. */
final class Lines extends JsonParserDelegate {
    private final Map<JsonPointer, Integer> byPlace = new HashMap<>(Map.of(JsonPointer.empty(), 1));
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A mapping or a list that is being read; the YAML parser itself does not count the values of a list. */
    private static final class Level {
        private final JsonPointer place;
        private final boolean isList;
        private JsonPointer next;
        private int index;

        Level(JsonPointer place, boolean isList) {
            this.place = place;
            this.isList = isList;
        }
    }

    Lines(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            Level level = levels.getFirst();
            level.next = level.place.appendProperty(currentName());
            remember(level.next);
        } else if (token != null && token.isStructEnd()) {
            levels.removeFirst();
        } else if (token != null) {
            JsonPointer place = place();
            remember(place);
            if (token.isStructStart()) {
                levels.addFirst(new Level(place, token == JsonToken.START_ARRAY));
            }
        }
        return token;
    }

    private JsonPointer place() {
        Level level = levels.peekFirst();
        if (level == null) {
            return JsonPointer.empty();
        }
        return level.isList ? level.place.appendIndex(level.index++) : level.next;
    }

    private void remember(JsonPointer place) {
        byPlace.putIfAbsent(place, currentTokenLocation().getLineNr());
    }

    /** The line of a place, else of what it is in. */
    static int of(JsonPointer place, Map<JsonPointer, Integer> lines) {
        JsonPointer known = place;
        while (!lines.containsKey(known)) {
            known = known.head();
        }
        return lines.get(known);
    }

    Map<JsonPointer, Integer> byPlace() {
        return byPlace;
    }
}
