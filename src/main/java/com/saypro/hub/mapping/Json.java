package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads JSON exactly (no number loses a digit) and within bounds (nesting of at most 100). */
final class Json {
    static final int DEEPEST = 100;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    // Names come from strangers; interning would keep them for ever.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @throws IOException when the bytes are no JSON, hold more than one value, or go beyond the bounds
     */
    static JsonNode read(byte[] bytes) throws IOException {
        try {
            JsonNode node = READER.readTree(bytes);
            if (node.isMissingNode()) {
                throw new IOException("No content");
            }
            return node;
        } catch (NumberFormatException e) {
            // Of a number such as 1E+2147483648 Jackson says so, and not that it is no JSON.
            throw new IOException("A number beyond bounds", e);
        }
    }
}
