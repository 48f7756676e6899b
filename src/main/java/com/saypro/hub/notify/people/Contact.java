package com.saypro.hub.notify.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import java.time.Instant;

/**
 * Where a customer or seller can be told, as a vendor says.
 *
 * @param vendor the vendor
 * @param customer the customer's id there
 * @param email the address; null when it is unknown or the customer deleted
 * @param name the name; null when unknown
 * @param language the language, e.g. {@code de}; null when unknown
 * @param told when the vendor said so, by its clock
 */
record Contact(String vendor, String customer, String email, String name, String language, Instant told) {
    private static final String DELETED = "customer.deleted";

    static Contact of(Event event) {
        JsonNode data = event.data();
        boolean gone = event.type().equals(DELETED);
        String language = data.path("language").textValue();
        return new Contact(
                event.vendor(),
                data.path("customerId").asText(),
                gone ? null : data.path("email").textValue(),
                gone ? null : data.path("name").textValue(),
                gone || language == null
                        ? null
                        : language.replaceFirst("[-_].*", "").toLowerCase(java.util.Locale.ROOT),
                event.time());
    }

    static boolean isDeletion(Event event) {
        return event.type().equals(DELETED);
    }
}
