package com.saypro.hub.incident;

import java.time.Instant;

/**
 * One line of an incident's history; entered once, never changed.
 *
 * @param at when
 * @param who the user, or {@code hub}
 * @param action what was done, e.g. {@code acknowledged}
 * @param note why, where a note was given
 * @param via {@code page}, {@code api} or {@code hub}
 * @param before what it was before, where something was changed
 * @param after what it has been since
 */
public record IncidentEntry(
        Instant at, String who, String action, String note, String via, String before, String after) {}
