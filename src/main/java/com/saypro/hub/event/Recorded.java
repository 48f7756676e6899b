package com.saypro.hub.event;

import java.util.List;

/**
 * What came of recording a batch.
 *
 * @param written how many events were new
 * @param late how many of those came after a newer event of their entity
 * @param deadLetters events that the log refused
 */
public record Recorded(int written, int late, List<DeadLetter> deadLetters) {}
