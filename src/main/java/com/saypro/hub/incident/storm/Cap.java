package com.saypro.hub.incident.storm;

import java.time.Duration;

/**
 * How many incidents people are told of one by one; a storm stands for those beyond.
 *
 * @param incidents so many within the time
 * @param each and so many of each vendor, whatever happens at others
 * @param within the time
 * @param calm a storm is over when for so long nothing came that it would have to stand for
 */
public record Cap(int incidents, int each, Duration within, Duration calm) {
    /** What holds without a file. */
    static final Cap USUAL = new Cap(50, 5, Duration.ofMinutes(1), Duration.ofMinutes(5));
}
