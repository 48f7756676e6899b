package com.saypro.hub.poll;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;

/** The time that a vendor's item tells of itself. */
final class ItemTime {
    /** In seconds this is the year 5138, in milliseconds 1973. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private ItemTime() {}

    /**
     * Reads seconds or milliseconds since 1970, as a number or as text, or an ISO 8601 time; one without an offset is UTC,
     * and a date alone is its first moment.
     *
     * @return null when it is none of these
     */
    static Instant of(JsonNode node) {
        String text = node.isNumber() || node.isTextual() ? node.asText().strip() : "";
        try {
            if (text.matches("\\d{1,15}(\\.\\d+)?")) {
                long number = Long.parseLong(text.replaceFirst("\\..*", ""));
                return number >= MILLISECONDS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            return text.isEmpty() ? null : iso(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant iso(String text) {
        String time = text.length() == 10 ? text + "T00:00:00" : text.replace(' ', 'T');
        String colon = time.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        return ITU.parseDateTime(colon.matches(".*(Z|[+-]\\d{2}:\\d{2})$") ? colon : colon + "Z")
                .toInstant();
    }
}
