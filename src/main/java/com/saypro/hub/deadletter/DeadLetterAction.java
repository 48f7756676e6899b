package com.saypro.hub.deadletter;

import java.time.Instant;

/**
 * What a person did with a dead letter.
 *
 * @param at when
 * @param who the user
 * @param action {@code replay} or {@code discard}
 * @param result {@code replayed}, {@code failed again} or {@code discarded}
 * @param note why, where a note was given
 */
public record DeadLetterAction(Instant at, String who, String action, String result, String note) {}
