package com.saypro.hub.inbound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;

/** Finds the entity a delivery is about, reading no further than it must. */
final class EntityKey {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private EntityKey() {}

    /** The text or number at a place in a JSON body; empty when the body has none there or is not JSON so far. */
    static Optional<String> find(JsonPointer place, byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken token = parser.nextToken();
            JsonPointer rest = place;
            while (!rest.matches()) {
                token = step(parser, token, rest);
                rest = rest.tail();
            }
            boolean scalar = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
            return scalar ? Optional.of(parser.getText()).filter(EntityKey::isUsable) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** Goes to the member or element that the pointer's first segment names; null when there is none. */
    private static JsonToken step(JsonParser parser, JsonToken token, JsonPointer rest) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return member(parser, rest.getMatchingProperty());
        }
        return token == JsonToken.START_ARRAY ? element(parser, rest.getMatchingIndex()) : null;
    }

    private static JsonToken member(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (found) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }

    private static JsonToken element(JsonParser parser, int index) throws IOException {
        JsonToken value = parser.nextToken();
        for (int i = 0; i < index && value != JsonToken.END_ARRAY && value != null; i++) {
            parser.skipChildren();
            value = parser.nextToken();
        }
        return index < 0 || value == JsonToken.END_ARRAY ? null : value;
    }
}
