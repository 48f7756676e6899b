package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** How a vendor writes its bodies, and how each becomes the JSON that the mapping sees. */
enum Format {
    JSON,
    FORM,
    XML;

    /**
     * Reads a body. Whatever the format, one that begins as a JSON object or array is read as JSON: so a vendor's polled
     * items and the hub's own single items are.
     *
     * @throws Unmappable when the body is not of the format, or beyond the bounds
     */
    JsonNode read(byte[] body) {
        int start = Blanks.before(body);
        boolean looksLikeJson = start < body.length && (body[start] == '{' || body[start] == '[');
        if (this == JSON || looksLikeJson) {
            return json(body);
        }
        if (start == body.length) {
            throw Unmappable.unparsable("The body is empty");
        }
        return this == FORM ? Form.read(body, start) : Xml.read(body, start);
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.read(body);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the body; the place is enough, and likely the same for like failures.
            JsonLocation where = e.getLocation();
            throw Unmappable.unparsable("The body is not JSON within bounds"
                    + (where == null ? "" : ": line " + where.getLineNr() + ", column " + where.getColumnNr()));
        } catch (IOException e) {
            throw Unmappable.unparsable("The body is not JSON: " + e.getMessage());
        }
    }
}
