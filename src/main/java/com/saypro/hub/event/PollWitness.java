package com.saypro.hub.event;

/** Who wants to know how polls end. Must be quick, and must not fail. */
public interface PollWitness {
    /** Told at the end of each firing that asked something. */
    void saw(Polled polled);
}
