package com.saypro.hub.event;

import java.nio.file.Path;

/** A file that people edit and that cannot be used: which, where and why. */
public class BrokenFile extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final int line;
    private final String reason;

    /**
     * @param file the file to mend
     * @param line where in the file, from 1; 0 when unknown or about the whole file
     * @param reason what is wrong, one sentence
     */
    public BrokenFile(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** The file to mend. */
    public Path file() {
        return file;
    }

    /** The line to mend, from 1; 0 when unknown or about the whole file. */
    public int line() {
        return line;
    }

    /** What is wrong, one sentence without file and line. */
    public String reason() {
        return reason;
    }
}
