package com.saypro.hub.incident;

import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/**
 * One problem.
 *
 * @param number its number, e.g. {@code INC-000123}
 * @param fingerprint what its findings share; the leading number is the version of the algorithm
 * @param vendor the vendor it is about; null when about none
 * @param route the route it came from
 * @param step the step that failed
 * @param failureClass {@code vendor}, {@code config}, {@code data} or {@code system}
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param kind the failure's short code
 * @param title the reason of its latest finding
 * @param status {@code open}, {@code acknowledged} or {@code resolved}
 * @param resolution how it ended; null while it has not
 * @param count how many findings it has had
 * @param firstSeen its first finding
 * @param lastSeen its latest finding
 * @param acknowledgedAt when a person first took it; null before
 * @param resolvedAt when it ended; null while it has not
 * @param snoozedUntil until when it should not disturb; null when not snoozed
 */
public record Incident(
        String number,
        String fingerprint,
        String vendor,
        String route,
        String step,
        String failureClass,
        String severity,
        String kind,
        String title,
        String status,
        String resolution,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        Instant acknowledgedAt,
        Instant resolvedAt,
        Instant snoozedUntil) {

    /** The form in which people read a number. */
    static String number(long number) {
        return String.format(Locale.ROOT, "INC-%06d", number);
    }

    /**
     * Reads a number as people write it.
     *
     * @throws IllegalArgumentException when it does not read {@code INC-} and digits
     */
    static long number(String text) {
        if (!text.matches("INC-\\d{1,18}")) {
            throw new IllegalArgumentException("An incident's number reads INC-000123, not '" + text + "'");
        }
        return Long.parseLong(text.substring(4));
    }

    static Incident read(ResultSet row, int index) throws SQLException {
        return new Incident(
                number(row.getLong("number")),
                row.getString("fingerprint"),
                row.getString("vendor"),
                row.getString("route"),
                row.getString("step"),
                row.getString("class"),
                row.getString("severity"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("status"),
                row.getString("resolution"),
                row.getLong("count"),
                Times.read(row, "first_seen"),
                Times.read(row, "last_seen"),
                Times.read(row, "acknowledged_at"),
                Times.read(row, "resolved_at"),
                Times.read(row, "snoozed_until"));
    }
}
