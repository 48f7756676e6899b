package com.saypro.hub.mapping;

import java.nio.file.Path;

/** A file of the mappings folder that cannot be used. Its message reads {@code <file>:<line>: <reason>}. */
public final class BrokenMapping extends RuntimeException {
    private final transient Path file;
    private final int line;
    private final String reason;

    /**
     * @param file the file to mend
     * @param line where in the file, from 1; 0 when unknown
     * @param reason what is wrong, one sentence
     */
    public BrokenMapping(Path file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** The file to mend. */
    public Path file() {
        return file;
    }

    /** The line to mend, from 1; 0 when unknown. */
    public int line() {
        return line;
    }

    /** What is wrong, one sentence without file and line. */
    public String reason() {
        return reason;
    }
}
