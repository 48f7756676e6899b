package com.saypro.hub.deadletter;

import com.saypro.hub.event.DeadLetter;
import java.time.Instant;

/**
 * A dead letter as it is kept.
 *
 * @param seq its place in the list, in the order of keeping
 * @param letter the dead letter
 * @param fingerprint the fingerprint it shares with its incident
 * @param attempts how often it failed
 * @param status {@code open}, {@code replayed} or {@code discarded}
 * @param closedAt when it was replayed or discarded; null while open
 */
public record KeptDeadLetter(
        long seq, DeadLetter letter, String fingerprint, int attempts, String status, Instant closedAt) {}
