package com.saypro.hub.web.pages;

import java.util.List;

/**
 * One event on its page.
 *
 * @param event its row
 * @param data its data as indented JSON
 * @param delivery the delivery it was made from
 * @param history all events on the same subject, newest first
 */
public record EventView(EventRow event, String data, DeliveryRow delivery, List<EventRow> history) {
    /**
     * The delivery behind an event.
     *
     * @param id its UUID
     * @param via {@code webhook} or {@code poll}
     * @param received when the hub took it
     * @param outcome what became of it, e.g. {@code processed}
     */
    public record DeliveryRow(String id, String via, Moment received, String outcome) {}
}
