package com.saypro.hub.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery and what became of it.
 *
 * @param id the delivery's id
 * @param vendor the vendor's folder name
 * @param via webhook or poll
 * @param received when the hub took it
 * @param outcome what became of it
 */
public record SettledDelivery(UUID id, String vendor, Via via, Instant received, Outcome outcome) {

    static SettledDelivery of(Delivery delivery, Outcome outcome) {
        return new SettledDelivery(delivery.id(), delivery.vendor(), delivery.via(), delivery.received(), outcome);
    }

    static SettledDelivery of(Event event, Outcome outcome) {
        return new SettledDelivery(event.delivery(), event.vendor(), event.via(), event.received(), outcome);
    }

    static SettledDelivery deadLettered(DeadLetter letter) {
        return new SettledDelivery(
                letter.delivery(), letter.vendor(), letter.via(), letter.received(), Outcome.DEAD_LETTERED);
    }

    static SettledDelivery read(ResultSet row, int number) throws SQLException {
        return new SettledDelivery(
                row.getObject("id", UUID.class),
                row.getString("vendor"),
                Via.of(row.getString("via")),
                Times.read(row, "received"),
                Outcome.of(row.getString("outcome")));
    }

    SettledDelivery stronger(SettledDelivery other) {
        return outcome.compareTo(other.outcome) >= 0 ? this : other;
    }
}
