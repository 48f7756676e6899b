package com.saypro.hub.web.pages;

import java.util.List;

/**
 * What the overview shows of one category.
 *
 * @param category its word, e.g. {@code payment}
 * @param title its name, e.g. {@code Payments}
 * @param figures the few that matter now
 * @param vendors how its vendors do
 * @param lastHour deliveries by the minute
 */
public record LiveView(String category, String title, List<Tile> figures, List<VendorTile> vendors, Spark lastHour) {
    /**
     * One figure.
     *
     * @param name what it is
     * @param value with its unit; null when it is not known
     * @param note what it was made of, e.g. {@code 41 of 50}; null for nothing
     * @param mood {@code good}, {@code bad} or empty
     * @param href where there is more about it; null for nowhere
     */
    public record Tile(String name, String value, String note, String mood, String href) {}

    /**
     * One vendor.
     *
     * @param vendor its folder name
     * @param state {@code up degraded down maintenance unknown}
     * @param why the first reason why not better; null for none
     * @param since since when; null when nobody has looked yet
     * @param latency how long its last answer took; null when it is not probed
     * @param perMinute its deliveries by the minute in the last hour
     */
    public record VendorTile(String vendor, String state, String why, Moment since, String latency, Spark perMinute) {}
}
