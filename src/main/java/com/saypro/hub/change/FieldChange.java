package com.saypro.hub.change;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field that is not as it was.
 *
 * @param kind what happened to it: {@code new-field}, {@code retyped-field} or {@code vanished-field}
 * @param path where it is
 * @param told what happened, to go on after the field's name, e.g. {@code is now number, and was text}
 * @param example its value; null when it has none
 */
record FieldChange(String kind, String path, String told, JsonNode example) {
    static FieldChange fresh(String path, JsonNode example) {
        return new FieldChange("new-field", path, "is new", example);
    }

    static FieldChange retyped(String path, String before, String now, JsonNode example) {
        return new FieldChange("retyped-field", path, "is now " + now + ", and was " + before, example);
    }

    static FieldChange vanished(String path, long percent) {
        return new FieldChange(
                "vanished-field",
                path,
                "is missing in the last " + KnownField.GONE_AFTER + " payloads, and was in " + percent + " %",
                null);
    }
}
