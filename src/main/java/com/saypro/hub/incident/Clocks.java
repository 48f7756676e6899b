package com.saypro.hub.incident;

/** What keeps an incident's clocks in step with its history. */
public interface Clocks {
    /** Reads an incident's clocks again, in the transaction that entered something in its history. */
    void look(long incident);
}
