package com.saypro.hub.web.pages;

/**
 * One incident in a list.
 *
 * @param number e.g. {@code INC-000123}
 * @param title one sentence on what is wrong
 * @param severity {@code critical error warning info}
 * @param status {@code open acknowledged resolved}
 * @param failureClass {@code vendor config data system}
 * @param vendor the vendor's folder name; null when about none
 * @param findings how many findings it groups
 * @param first when the first was found
 * @param last when the last was found
 * @param snoozedUntil when it may be heard of again; null when not snoozed
 */
public record IncidentRow(
        String number,
        String title,
        String severity,
        String status,
        String failureClass,
        String vendor,
        long findings,
        Moment first,
        Moment last,
        Moment snoozedUntil) {
    /** Whether nothing is left to do. */
    public boolean resolved() {
        return status.equals("resolved");
    }

    /** Whether nobody has taken it yet. */
    public boolean open() {
        return status.equals("open");
    }
}
