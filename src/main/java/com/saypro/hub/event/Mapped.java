package com.saypro.hub.event;

import java.util.List;

/**
 * What a batch of deliveries became.
 *
 * @param events the canonical events, in the order of the deliveries
 * @param ignored deliveries that the mapping knows and makes nothing of
 * @param deadLetters what could not be mapped, whole deliveries or single items
 */
public record Mapped(List<Event> events, List<Delivery> ignored, List<DeadLetter> deadLetters) {}
