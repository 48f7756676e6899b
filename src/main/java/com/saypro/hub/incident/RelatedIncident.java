package com.saypro.hub.incident;

/**
 * An incident that may have to do with another.
 *
 * @param number its number
 * @param title what is wrong
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param status {@code open}, {@code acknowledged} or {@code resolved}
 * @param why what both have in common, e.g. {@code payment ch_1} or {@code same vendor within the hour}
 */
public record RelatedIncident(String number, String title, String severity, String status, String why) {}
