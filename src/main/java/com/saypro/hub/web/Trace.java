package com.saypro.hub.web;

import com.saypro.hub.incident.IncidentFinding;
import java.time.Instant;
import java.util.List;

/**
 * What stands behind an incident, from what was found to what vendors sent.
 *
 * @param incident its number
 * @param findings the findings it keeps, oldest first
 * @param deadLetters the latest dead letters of its fingerprint, and those its findings name
 * @param matches the matches that its findings name
 * @param events the events that its findings name, by vendor time, oldest first
 * @param deliveries the deliveries that brought the events and dead letters
 * @param entities the orders, payments, shipments, customers and the like that all these are about
 */
public record Trace(
        String incident,
        List<IncidentFinding> findings,
        List<Letter> deadLetters,
        List<Match> matches,
        List<Happened> events,
        List<Brought> deliveries,
        List<Entity> entities) {
    /**
     * A dead letter.
     *
     * @param id its id
     * @param delivery the delivery it was in
     * @param step the step that failed
     * @param reason why
     * @param status {@code open replayed discarded}
     */
    public record Letter(String id, String delivery, String step, String reason, String status) {}

    /**
     * A match of a reconciliation rule.
     *
     * @param number e.g. {@code REC-000123}
     * @param rule the rule
     * @param status how it stands
     */
    public record Match(String number, String rule, String status) {}

    /**
     * An event.
     *
     * @param id its id
     * @param type what happened
     * @param subject to which entity
     * @param vendor who says so
     * @param time when, by the vendor's clock
     * @param delivery the delivery that brought it
     */
    public record Happened(String id, String type, String subject, String vendor, Instant time, String delivery) {}

    /**
     * A delivery.
     *
     * @param id its id
     * @param vendor who sent it
     * @param via {@code webhook} or {@code poll}
     * @param received when the hub took it
     * @param outcome what became of it
     */
    public record Brought(String id, String vendor, String via, Instant received, String outcome) {}

    /**
     * What it is about.
     *
     * @param kind {@code order payment shipment customer …}
     * @param id its id at the vendor
     */
    public record Entity(String kind, String id) {}
}
