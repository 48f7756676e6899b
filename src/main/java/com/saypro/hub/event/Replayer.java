package com.saypro.hub.event;

import java.util.List;

/** Puts dead letters back where they failed. */
public interface Replayer {
    /**
     * Replays letters that all failed at one step, and waits until what they became is on the bus.
     *
     * @param letters the letters
     * @param who the user who asked for it
     * @throws org.springframework.dao.DataAccessException when Kafka or PostgreSQL cannot be reached; the letters stay open
     */
    void replay(List<DeadLetter> letters, String who);
}
