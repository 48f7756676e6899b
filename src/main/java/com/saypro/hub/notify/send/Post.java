package com.saypro.hub.notify.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to a channel's receiver. Its address and headers may be secrets, so it says of itself no more than its host.
 *
 * @param method {@code GET} or {@code POST}
 * @param uri where it goes
 * @param headers its headers
 * @param body what is posted; null for nothing
 */
public record Post(String method, URI uri, Map<String, String> headers, byte[] body) {
    /** Posts JSON. */
    static Post json(URI uri, JsonNode body) {
        return json(uri, body.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Posts JSON with more headers. */
    static Post json(URI uri, byte[] body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Content-Type", "application/json; charset=utf-8");
        return new Post("POST", uri, headers, body);
    }

    /** Asks for JSON. */
    static Post get(URI uri, Map<String, String> more) {
        return new Post("GET", uri, more, null);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost();
    }
}
