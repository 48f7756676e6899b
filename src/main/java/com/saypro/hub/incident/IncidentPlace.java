package com.saypro.hub.incident;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Where a page of incidents ended.
 *
 * @param number the number of its last incident
 * @param due when that was due; null for never
 */
record IncidentPlace(long number, Instant due) {
    /** Reads a page's {@code next}: a number, and where the order is by due time that time, e.g. {@code INC-000123@never}. */
    static IncidentPlace read(String cursor) {
        int at = cursor.indexOf('@');
        try {
            String due = at < 0 ? "never" : cursor.substring(at + 1);
            return new IncidentPlace(
                    Incident.number(at < 0 ? cursor : cursor.substring(0, at)),
                    due.equals("never") ? null : Instant.parse(due));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The parameter cursor cannot be read", e);
        }
    }

    static String after(Incident last, IncidentQuery.Order order) {
        return order == IncidentQuery.Order.NEWEST
                ? last.number()
                : last.number() + "@" + (last.due() == null ? "never" : last.due());
    }

    /** The due time as PostgreSQL compares it. */
    String dueText() {
        return due == null ? "infinity" : due.toString();
    }
}
