package com.saypro.hub.event;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param seq its place in the log, in the order of recording
 * @param event the event
 * @param late whether it came after a newer event of its entity, and so changed nothing
 * @param recorded when it was recorded
 */
public record RecordedEvent(long seq, Event event, boolean late, Instant recorded) {}
