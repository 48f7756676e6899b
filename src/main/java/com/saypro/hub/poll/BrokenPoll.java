package com.saypro.hub.poll;

import java.nio.file.Path;

/** Why what a vendor file says of the vendor's API cannot be used. */
public final class BrokenPoll extends Exception {
    private final Path file;
    private final int line;
    private final String reason;

    BrokenPoll(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** The vendor file. */
    public Path file() {
        return file;
    }

    /** The line, from 1; 0 when it is about the whole file. */
    public int line() {
        return line;
    }

    /** What is wrong, in a sentence. */
    public String reason() {
        return reason;
    }
}
