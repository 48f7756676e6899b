package com.saypro.hub.web.pages;

import com.saypro.hub.incident.IncidentQuery;

/**
 * Which incidents the desk shows, as its form and its address say it; empty asks for all.
 *
 * @param status empty for what is not resolved, else {@code open acknowledged resolved any}
 * @param severity {@code critical error warning info}
 * @param vendor the vendor's folder name
 * @param category {@code payment crm commerce shipping marketing}
 * @param assignee who has it
 * @param q words to look for
 */
public record DeskSearch(String status, String severity, String vendor, String category, String assignee, String q) {
    private static final int PAGE = 50;

    /** With empty texts for what is not given. */
    public DeskSearch {
        status = given(status);
        severity = given(severity);
        vendor = given(vendor);
        category = given(category);
        assignee = given(assignee);
        q = given(q);
    }

    IncidentQuery query(String cursor) {
        String asked = status.isEmpty() ? IncidentQuery.UNRESOLVED : status.equals("any") ? null : status;
        return new IncidentQuery(asked, orNull(severity), orNull(vendor), PAGE, cursor);
    }

    /** Whether anything is asked for. */
    public boolean narrows() {
        return !(status + severity + vendor + category + assignee + q).isEmpty();
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
