package com.saypro.hub.event;

import java.util.List;

/**
 * What a batch of deliveries became.
 *
 * @param events the canonical events, in the order of the deliveries
 * @param ignored deliveries that the mapping knows and makes nothing of
 * @param deadLetters what could not be mapped, whole deliveries or single items
 * @param payloads a few of the payloads that the mapping read, for the watch over their shape
 */
public record Mapped(List<Event> events, List<Delivery> ignored, List<DeadLetter> deadLetters, List<Payload> payloads) {

    /** The same without payloads to look at. */
    public Mapped(List<Event> events, List<Delivery> ignored, List<DeadLetter> deadLetters) {
        this(events, ignored, deadLetters, List.of());
    }
}
