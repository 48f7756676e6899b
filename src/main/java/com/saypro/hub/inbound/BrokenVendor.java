package com.saypro.hub.inbound;

import java.nio.file.Path;

/** A vendor file that cannot be used. */
public final class BrokenVendor extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final int line;
    private final String reason;

    BrokenVendor(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The line, from 1; 0 when unknown. */
    public int line() {
        return line;
    }

    /** One sentence that says what is wrong. */
    public String reason() {
        return reason;
    }
}
