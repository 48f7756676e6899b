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
 * @param category {@code payment}, {@code crm}, {@code commerce}, {@code shipping} or {@code marketing}; null when about none
 * @param assignee the user whose it is; null when nobody's
 * @param cause why it happened at all, as a person found out; null before
 * @param correction what was done so that it does not happen again; null before
 * @param due when the next of its running clocks is over; null when none runs
 * @param breached whether one of its clocks was over before it was stopped
 * @param inhibitedBy the incident that explains it, so that nobody is told of this one; null when none does
 * @param heldBy the storm that stands for it; null when none does
 * @param silence the number of the silence that is on it now; null when none is
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
        Instant snoozedUntil,
        String category,
        String assignee,
        String cause,
        String correction,
        Instant due,
        boolean breached,
        String inhibitedBy,
        String heldBy,
        Long silence) {

    /** All columns, and the silence that is on it now. */
    static final String COLUMNS =
            "i.*, case when i.status <> 'resolved' then incident_silence_of(i.vendor, i.step, i.kind, i.severity) end as silenced";

    /** The form in which people read a number. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "INC-%06d", number);
    }

    /**
     * Reads a number as people write it.
     *
     * @throws IllegalArgumentException when it does not read {@code INC-} and digits
     */
    public static long number(String text) {
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
                Times.read(row, "snoozed_until"),
                row.getString("category"),
                row.getString("assignee"),
                row.getString("cause"),
                row.getString("correction"),
                Times.read(row, "due"),
                row.getBoolean("breached"),
                other(row, "inhibited_by"),
                other(row, "held_by"),
                row.getObject("silenced", Long.class));
    }

    private static String other(ResultSet row, String column) throws SQLException {
        Long number = row.getObject(column, Long.class);
        return number == null ? null : number(number);
    }
}
