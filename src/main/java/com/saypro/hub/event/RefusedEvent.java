package com.saypro.hub.event;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** An event that PostgreSQL does not take, however often it is tried. */
public final class RefusedEvent {
    /** The class of SQL states of what is too large or too complex. */
    private static final String LIMIT_EXCEEDED = "54";

    private RefusedEvent() {}

    /** Whether it would be the same the next time: a value does not fit, or is larger than PostgreSQL's limits. */
    public static boolean isRefusal(RuntimeException e) {
        return e instanceof DataIntegrityViolationException || state(e).startsWith(LIMIT_EXCEEDED);
    }

    static DeadLetter deadLetter(Event event, RuntimeException e) {
        Failure failure = isRefusal(e)
                ? failure(FailureClass.DATA, "refused-by-log", "The log refused the event: SQL state " + state(e))
                : failure(
                        FailureClass.SYSTEM,
                        "record-error",
                        "The event could not be recorded: " + e.getClass().getSimpleName());
        return DeadLetter.of(event, failure, true);
    }

    private static Failure failure(FailureClass failureClass, String kind, String reason) {
        return new Failure("record", failureClass, Severity.ERROR, kind, reason);
    }

    /** The SQL state of what PostgreSQL refused; {@code unknown} where there is none. */
    public static String state(RuntimeException e) {
        return e instanceof DataAccessException access
                        && access.getMostSpecificCause() instanceof SQLException sql
                        && sql.getSQLState() != null
                ? sql.getSQLState()
                : "unknown";
    }
}
