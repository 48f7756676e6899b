package com.saypro.hub.incident;

import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * That for a while nobody is told of incidents that have all of its traits. They are counted and kept as ever.
 *
 * @param id its number
 * @param vendor the vendor's folder name; null for any, as with the other traits
 * @param step the step that failed, or the rule that fired
 * @param kind the failure's short code
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param reason why
 * @param author who wants it
 * @param starts from when on
 * @param ends until when
 * @param endedBy who ended it before its time; null when nobody did
 * @param incidents how many unresolved incidents it is on now
 */
public record Silence(
        long id,
        String vendor,
        String step,
        String kind,
        String severity,
        String reason,
        String author,
        Instant starts,
        Instant ends,
        String endedBy,
        long incidents) {

    static Silence read(ResultSet row, int index) throws SQLException {
        return new Silence(
                row.getLong("id"),
                row.getString("vendor"),
                row.getString("step"),
                row.getString("kind"),
                row.getString("severity"),
                row.getString("reason"),
                row.getString("author"),
                Times.read(row, "starts"),
                Times.read(row, "ends"),
                row.getString("ended_by"),
                row.getLong("incidents"));
    }
}
