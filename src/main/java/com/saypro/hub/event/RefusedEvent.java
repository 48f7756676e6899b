package com.saypro.hub.event;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** An event that cannot be recorded, however often it is tried. */
final class RefusedEvent {
    /** The class of SQL states of what is too large or too complex. */
    private static final String LIMIT_EXCEEDED = "54";
    /** In characters; the schema of events allows no longer one. */
    private static final int LONGEST_ID = 320;

    private RefusedEvent() {}

    /** Whether it would be the same the next time: a value does not fit, or is larger than PostgreSQL's limits. */
    static boolean isRefusal(RuntimeException e) {
        return e instanceof DataIntegrityViolationException || state(e).startsWith(LIMIT_EXCEEDED);
    }

    static DeadLetter deadLetter(Event event, RuntimeException e) {
        Failure failure = isRefusal(e)
                ? failure(FailureClass.DATA, "refused-by-log", "The log refused the event: SQL state " + state(e))
                : failure(
                        FailureClass.SYSTEM,
                        "record-error",
                        "The event could not be recorded: " + e.getClass().getSimpleName());
        return new DeadLetter(
                event.delivery() + ":record:" + keepable(event.id()),
                event.vendor(),
                event.category(),
                event.via(),
                event.delivery(),
                event.received(),
                Instant.now(),
                failure,
                event.subject(),
                DeadLetter.headersOf(event),
                event.toBytes(),
                true);
    }

    private static Failure failure(FailureClass failureClass, String kind, String reason) {
        return new Failure("record", failureClass, Severity.ERROR, kind, reason);
    }

    private static String state(RuntimeException e) {
        return e instanceof DataAccessException access
                        && access.getMostSpecificCause() instanceof SQLException sql
                        && sql.getSQLState() != null
                ? sql.getSQLState()
                : "unknown";
    }

    /** An id that PostgreSQL keeps and indexes, whatever it refused the event for. */
    private static String keepable(String id) {
        return id.length() <= LONGEST_ID && id.indexOf('\0') < 0
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
