package com.saypro.hub.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.saypro.hub.monitor.risk.Bundle;
import com.saypro.hub.monitor.risk.Bundle.Part;
import com.saypro.hub.redaction.Redaction;
import java.util.Map;

/** A bundle without what a card or a person would be known by; ids stay, for they are what is to be proved. */
public final class RedactedBundle {
    /** What fields hold, by the names that redaction knows. */
    private static final Map<String, String> FIELDS = Map.of(
            "cardId",
            "fingerprint",
            "addressId",
            "fingerprint",
            "email",
            "email",
            "name",
            "name",
            "phone",
            "phone",
            "reference",
            "note");

    private RedactedBundle() {}

    /** The same, redacted. */
    public static Bundle of(Bundle bundle) {
        return new Bundle(
                bundle.asOf(),
                bundle.payment(),
                bundle.customersPayments(),
                bundle.parts().stream().map(RedactedBundle::part).toList(),
                bundle.deliveries());
    }

    private static Part part(Part part) {
        return new Part(
                part.kind(),
                part.vendor(),
                part.subject(),
                part.events().stream().map(RedactedBundle::event).toList());
    }

    private static JsonNode event(JsonNode event) {
        ObjectNode redacted = event.deepCopy();
        if (redacted.get("data") instanceof ObjectNode data) {
            FIELDS.forEach((field, meaning) -> {
                if (data.path(field).isTextual()) {
                    data.set(
                            field,
                            TextNode.valueOf(
                                    Redaction.of(meaning, data.get(field).textValue())));
                }
            });
        }
        return redacted;
    }
}
