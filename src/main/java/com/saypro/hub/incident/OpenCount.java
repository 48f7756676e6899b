package com.saypro.hub.incident;

/**
 * How many incidents of a category and severity are not resolved; snoozed ones are not among them.
 *
 * @param category {@code payment crm commerce shipping marketing}; null for those about none
 * @param severity {@code critical error warning info}
 * @param open how many there are
 * @param overdue of how many a running clock is over
 * @param breached of how many a clock was ever over before it was stopped
 */
public record OpenCount(String category, String severity, long open, long overdue, long breached) {}
