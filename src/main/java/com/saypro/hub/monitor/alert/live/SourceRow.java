package com.saypro.hub.monitor.alert.live;

import java.time.Instant;

/**
 * What is counted for alert rules.
 *
 * @param source its number
 * @param round with which others it is told the log; null when it was
 * @param told how far, as a number of the log
 * @param entered since when it is counted as events come
 */
record SourceRow(long source, Integer round, long told, Instant entered) {}
