package com.saypro.hub.reconcile;

import java.time.Instant;

/**
 * One line of a match's history.
 *
 * @param at when
 * @param who the user, or {@code hub}
 * @param action {@code opened changed broken mended closed reopened matched archived}
 * @param status where it stood then
 * @param note why, where a note was given
 */
public record MatchEntry(Instant at, String who, String action, String status, String note) {}
