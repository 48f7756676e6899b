package com.saypro.hub.cli;

/** The command line. */
public final class Cli {
    private Cli() {}

    /** Runs one command and answers its exit code. */
    public static int run(String... arguments) {
        System.err.println("Unknown command: " + String.join(" ", arguments));
        return 2;
    }
}
