package com.saypro.hub.embedded;

import java.io.IOException;

/** A program that the hub runs beside itself. */
interface Service {
    /**
     * Starts it, or does nothing when it runs.
     *
     * @throws IOException when it cannot start; the message says why
     */
    Service start() throws IOException;

    /** Stops it in order, or does nothing when it does not run. */
    void stop() throws IOException;

    /** Whether its process is there. */
    boolean isRunning();

    /** What it said last of what went wrong. */
    String lastWord();
}
