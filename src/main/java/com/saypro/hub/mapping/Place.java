package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * Where a vendor tells something of a delivery.
 *
 * @param header the header, in lower case; null when it is in the body
 * @param pointer where in the body; null when it is in a header
 */
record Place(String header, JsonPointer pointer) {
    private static final String HEADER = "header:";

    /**
     * Reads {@code header:<name>} or a JSON pointer.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Place of(String text) {
        return text.startsWith(HEADER)
                ? new Place(text.substring(HEADER.length()).toLowerCase(Locale.ROOT), null)
                : new Place(null, JsonPointer.compile(text));
    }

    /** What an item's delivery tells there; empty when nothing. */
    String in(JsonNode item, Map<String, String> headers) {
        return header == null ? item.at(pointer).asText("") : headers.getOrDefault(header, "");
    }
}
