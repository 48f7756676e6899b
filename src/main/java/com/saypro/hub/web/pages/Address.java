package com.saypro.hub.web.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Addresses of what vendors chose the ids of: these may hold anything, such as slashes, percent signs and semicolons. */
public final class Address {
    /** The page of an event. */
    public String event(String id) {
        return "/events/" + part(id);
    }

    /** The page of a dead letter. */
    public String letter(String id) {
        return "/dead-letters/" + part(id);
    }

    /** The page of a payment that is suspicious. */
    public String risk(String vendor, String payment) {
        return "/risk/" + part(vendor) + "/" + part(payment);
    }

    /** The download of all that is known of a payment. */
    public String bundle(String vendor, String payment) {
        return "/api/risk/payments/" + part(vendor) + "/" + part(payment) + ".zip";
    }

    private static String part(String id) {
        // What stands behind a semicolon would be taken for a parameter.
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8).replace(";", "%3B");
    }
}
