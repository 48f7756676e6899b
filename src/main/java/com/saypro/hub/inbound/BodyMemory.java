package com.saypro.hub.inbound;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that bodies may take up while their requests are under way. */
final class BodyMemory {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** So many bytes. */
    BodyMemory(long most) {
        this.most = most;
    }

    /** Takes so many bytes; whether they were still to be had. They must be given back either way. */
    boolean take(int bytes) {
        return taken.addAndGet(bytes) <= most;
    }

    /** Gives bytes back. */
    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
