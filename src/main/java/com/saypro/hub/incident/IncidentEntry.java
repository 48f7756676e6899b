package com.saypro.hub.incident;

import java.time.Instant;

/**
 * One line of an incident's history.
 *
 * @param at when
 * @param who the user, or {@code hub}
 * @param action what was done, e.g. {@code acknowledged}
 * @param note why, where a note was given
 */
public record IncidentEntry(Instant at, String who, String action, String note) {}
