package com.saypro.hub.incident;

/**
 * Which incidents to list; null fields ask for all.
 *
 * @param status {@code open}, {@code acknowledged}, {@code resolved} or {@code unresolved}
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param vendor the vendor's folder name
 * @param limit at most so many, 1 to 1000
 * @param cursor the place to go on from, as a page's {@code next} gave it
 */
public record IncidentQuery(String status, String severity, String vendor, int limit, String cursor) {
    /** Asks by {@code status} for all that is not resolved. */
    public static final String UNRESOLVED = "unresolved";
}
