package com.saypro.hub.embedded;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints a {@link StartFailure} as its one line, in place of Spring Boot's report and stack trace; and so any other room's
 * complaint about a setting, which begins with the setting's name.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure || isAboutASetting(cause)) {
                System.err.println(cause.getMessage());
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutASetting(Throwable cause) {
        return cause instanceof IllegalArgumentException
                && cause.getMessage() != null
                && cause.getMessage().startsWith("HUB_");
    }
}
