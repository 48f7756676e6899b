package com.saypro.hub.event;

import java.util.List;

/**
 * What came of recording a batch.
 *
 * @param written how many events were new
 * @param strays the events that changed nothing
 * @param deadLetters events that the log refused
 */
public record Recorded(int written, List<Stray> strays, List<DeadLetter> deadLetters) {
    /** How many of the new events came after a newer event of their entity. */
    public int late() {
        return (int) strays.stream().filter(Stray::late).count();
    }
}
