package com.saypro.hub.poll;

import java.util.List;
import java.util.Map;

/**
 * What a vendor's API answered. It may hold a token, so it says of itself no more than its status.
 *
 * @param status the HTTP status
 * @param headers its headers, names in lower case
 * @param body its bytes; never null
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    /** All values of a header, its name in lower case. */
    List<String> all(String header) {
        return headers.getOrDefault(header, List.of());
    }

    /** The first value of a header, its name in lower case; null for none. */
    String first(String header) {
        return all(header).stream().findFirst().orElse(null);
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
