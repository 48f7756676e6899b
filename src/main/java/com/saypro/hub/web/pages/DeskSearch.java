package com.saypro.hub.web.pages;

import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.IncidentQuery.Order;

/**
 * Which incidents the desk shows, as its form and its address say it; empty asks for all.
 *
 * @param status empty for what is not resolved, else {@code open acknowledged resolved any}
 * @param severity {@code critical error warning info}
 * @param vendor the vendor's folder name
 * @param category {@code payment crm commerce shipping marketing}
 * @param assignee who has it; {@code me}, {@code nobody} or a name
 * @param overdue whether only what is overdue
 * @param q words to look for
 */
public record DeskSearch(
        String status, String severity, String vendor, String category, String assignee, Boolean overdue, String q) {
    private static final int PAGE = 50;

    /** With empty texts for what is not given. */
    public DeskSearch {
        status = given(status);
        severity = given(severity);
        vendor = given(vendor);
        category = given(category);
        assignee = given(assignee);
        overdue = Boolean.TRUE.equals(overdue);
        q = given(q);
    }

    /**
     * What the incidents are asked for: what is due first comes first, and of what is over the newest.
     *
     * @param cursor from where on; null for the beginning
     * @param reader who {@code me} is
     */
    IncidentQuery query(String cursor, String reader) {
        String asked = status.isEmpty() ? IncidentQuery.UNRESOLVED : status.equals("any") ? null : status;
        boolean ends = asked == null || asked.equals("resolved");
        return new IncidentQuery(asked, orNull(severity), orNull(vendor), PAGE, cursor)
                .words(orNull(q))
                .of(orNull(category), assignee(reader))
                .in(ends ? Order.NEWEST : Order.DUE, overdue);
    }

    private String assignee(String reader) {
        return switch (assignee) {
            case "" -> null;
            case "me" -> reader;
            case "nobody" -> IncidentQuery.NOBODY;
            default -> assignee;
        };
    }

    /** Whether anything is asked for. */
    public boolean narrows() {
        return overdue || !(status + severity + vendor + category + assignee + q).isEmpty();
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
