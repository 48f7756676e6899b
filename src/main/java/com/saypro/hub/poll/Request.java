package com.saypro.hub.poll;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One request to a vendor's API. Its headers hold the key, so it says of itself no more than where it goes.
 *
 * @param vendor the vendor's folder name
 * @param method {@code GET} or {@code POST}
 * @param uri where it goes
 * @param headers all its headers
 * @param body what is posted; null for nothing
 * @param timeout how long the answer may take
 */
record Request(String vendor, String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout) {
    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getPath();
    }
}
