package com.saypro.hub.incident;

/**
 * Which incidents to list; null fields ask for all.
 *
 * @param words words of its title, findings, comments and links, its number, or the beginning of ids it is about; all of them
 * @param status {@code open}, {@code acknowledged}, {@code resolved} or {@code unresolved}
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param vendor the vendor's folder name
 * @param category {@code payment}, {@code crm}, {@code commerce}, {@code shipping} or {@code marketing}
 * @param assignee the user whose they are; {@link #NOBODY} for nobody's
 * @param overdue true for those of which a running clock is over
 * @param heldBy the number of the storm that holds them
 * @param order in which order
 * @param limit at most so many, 1 to 1000
 * @param cursor the place to go on from, as a page's {@code next} gave it
 */
public record IncidentQuery(
        String words,
        String status,
        String severity,
        String vendor,
        String category,
        String assignee,
        boolean overdue,
        String heldBy,
        Order order,
        int limit,
        String cursor) {
    /** Asks by {@code status} for all that is not resolved. */
    public static final String UNRESOLVED = "unresolved";
    /** Asks by {@code assignee} for what is nobody's. */
    public static final String NOBODY = "-";

    /** What comes first. */
    public enum Order {
        /** The latest number. */
        NEWEST,
        /** What is due next; what no clock runs for comes last, the earlier number first. */
        DUE
    }

    /** All of a status, severity and vendor, the newest first. */
    public IncidentQuery(String status, String severity, String vendor, int limit, String cursor) {
        this(null, status, severity, vendor, null, null, false, null, Order.NEWEST, limit, cursor);
    }

    /** Those with these words. */
    public IncidentQuery words(String asked) {
        return new IncidentQuery(
                asked, status, severity, vendor, category, assignee, overdue, heldBy, order, limit, cursor);
    }

    /** Those of a category, and of a user. */
    public IncidentQuery of(String wantedCategory, String user) {
        return new IncidentQuery(
                words, status, severity, vendor, wantedCategory, user, overdue, heldBy, order, limit, cursor);
    }

    /** In an order, and perhaps only those of which a running clock is over. */
    public IncidentQuery in(Order wanted, boolean onlyOverdue) {
        return new IncidentQuery(
                words, status, severity, vendor, category, assignee, onlyOverdue, heldBy, wanted, limit, cursor);
    }

    /** Those that a storm holds. */
    public IncidentQuery heldBy(String storm) {
        return new IncidentQuery(
                words, status, severity, vendor, category, assignee, overdue, storm, order, limit, cursor);
    }
}
