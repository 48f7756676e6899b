package com.saypro.hub.whole;

import java.io.IOException;

/** What runs in a process of its own, and can be ended in order or without a word and started again. */
abstract class OwnProcess implements AutoCloseable {
    /** The process of this life; null before the first. */
    protected Child child;

    /** Whether the process is there. */
    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    /** Ends the process without a word, as the kernel would: kill -9. What it started itself is not touched. */
    public void kill() throws InterruptedException {
        child.kill();
    }

    /** Ends the process in order, and what it started with it. */
    public void stop() throws InterruptedException {
        if (child != null) {
            child.stop();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    /** The number of its process. */
    public long pid() {
        return child.pid();
    }

    /** The most memory that its process has held in this life, in bytes. */
    public long peakMemory() throws IOException {
        return child.peakMemory();
    }

    /** The memory that its process holds now, in bytes. */
    public long memory() throws IOException {
        return child.memory();
    }

    /** The processor time that its process has used in this life, in seconds. */
    public double cpuSeconds() throws IOException {
        return child.cpuSeconds();
    }
}
