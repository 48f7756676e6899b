package com.saypro.hub.inbound;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.StringUtils;

/**
 * Where in a header a value stands.
 *
 * @param header the header's name as the vendor writes it
 * @param separator splits the header's value into parts; empty when the value is one part
 * @param prefix what a part starts with; parts without it are not meant
 */
record HeaderPart(String header, String separator, String prefix) {

    /** The header's name in lower case. */
    String name() {
        return HeaderName.lower(header);
    }

    /** The values that a request has here, without their prefix. */
    List<String> in(SignedRequest request) {
        String value = request.headers().get(name());
        if (value == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String part : parts(value)) {
            String trimmed = part.strip();
            if (trimmed.startsWith(prefix)) {
                values.add(trimmed.substring(prefix.length()));
            }
        }
        return values;
    }

    private String[] parts(String value) {
        return separator.isEmpty() ? new String[] {value} : StringUtils.delimitedListToStringArray(value, separator);
    }

    /** A value as a part of the header. */
    String written(String value) {
        return prefix + value;
    }
}
