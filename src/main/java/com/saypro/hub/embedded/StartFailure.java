package com.saypro.hub.embedded;

import org.springframework.boot.ExitCodeGenerator;

/** Why the hub cannot start: one line that names the setting and the remedy. The process exits with code 1. */
public final class StartFailure extends RuntimeException implements ExitCodeGenerator {

    /** @param line one line for the person who started the hub */
    public StartFailure(String line) {
        super(oneLine(line));
    }

    /** @param cause for the debugger only; it is not printed */
    public StartFailure(String line, Throwable cause) {
        super(oneLine(line), cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }

    /** The first line of what a cause says, or its kind when it says nothing. */
    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
