package com.saypro.hub.bus;

import com.ethlo.time.ITU;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Message;

/** The headers of the hub's Kafka records: ours begin with {@code hub-}, the vendor's own with {@code vendor-}. */
final class Headers {
    static final String ID = "hub-id";
    static final String VENDOR = "hub-vendor";
    static final String CATEGORY = "hub-category";
    static final String VIA = "hub-via";
    static final String RECEIVED = "hub-received";
    static final String DELIVERY = "hub-delivery";
    static final String FAILED_AT = "hub-failed-at";
    static final String STEP = "hub-step";
    static final String CLASS = "hub-class";
    static final String SEVERITY = "hub-severity";
    static final String KIND = "hub-kind";
    static final String REASON = "hub-reason";
    static final String KEY = "hub-key";
    static final String ALONE = "hub-alone";
    static final String CHANGE = "hub-change";
    /** The W3C header by which a trace crosses Kafka. */
    static final String TRACE = "traceparent";

    private static final String VENDORS_OWN = "vendor-";

    private Headers() {}

    static void writeVendorsOwn(Message message, Map<String, String> headers) {
        headers.forEach((name, value) -> message.setHeader(VENDORS_OWN + name, value));
    }

    static Map<String, String> readVendorsOwn(Message message) {
        Map<String, String> headers = new HashMap<>();
        message.getHeaders().forEach((name, value) -> vendorsOwn(name).ifPresent(own -> headers.put(own, text(value))));
        return headers;
    }

    /** The name by which the vendor sent a header; empty for a header of ours. */
    static Optional<String> vendorsOwn(String name) {
        return name.startsWith(VENDORS_OWN) ? Optional.of(name.substring(VENDORS_OWN.length())) : Optional.empty();
    }

    /** The text of a header that every such record has. */
    static String text(Message message, String name) {
        Object value = message.getHeader(name);
        if (value == null) {
            throw new IllegalArgumentException("The record has no header " + name);
        }
        return text(value);
    }

    /** The text of a header that a record may have; null when it has not. */
    static String given(Message message, String name) {
        Object value = message.getHeader(name);
        return value == null ? null : text(value);
    }

    static Instant time(Message message, String name) {
        return ITU.parseDateTime(text(message, name)).toInstant();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }
}
