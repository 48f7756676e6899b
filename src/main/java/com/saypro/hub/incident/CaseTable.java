package com.saypro.hub.incident;

import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Times;
import com.saypro.hub.incident.storm.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many incidents at once, to change them. */
@Component
class CaseTable {
    private static final long NUMBERS = 0x494E43;

    private final JdbcClient client;

    CaseTable(JdbcClient client) {
        this.client = client;
    }

    /**
     * Lets one transaction at a time open incidents and tell people of them, so that numbers have no gaps and all are counted.
     *
     * @return what the time is now, after the wait
     */
    Instant lock() {
        client.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", NUMBERS)
                .query((row, index) -> true)
                .list();
        return client.sql("select clock_timestamp() as now")
                .query((row, index) -> Times.read(row, "now"))
                .single();
    }

    /** The highest number there is; 0 for none. */
    long last() {
        return client.sql("select coalesce(max(number), 0) from incident")
                .query(Long.class)
                .single();
    }

    /** Loads and locks the incidents of these fingerprints, in the order of their numbers. */
    List<Case> load(Collection<String> fingerprints) {
        return load("fingerprint = any (:fingerprints)", Map.of("fingerprints", fingerprints.toArray(String[]::new)));
    }

    /** Loads and locks the incidents that fulfil a condition, in the order of their numbers. */
    List<Case> load(String condition, Map<String, ?> parameters) {
        return client.sql("select * from incident where " + condition + " order by number for no key update")
                .params(parameters)
                .query(CaseTable::read)
                .list();
    }

    static Traits traits(ResultSet row) throws SQLException {
        return new Traits(
                row.getString("vendor"),
                row.getString("route"),
                row.getString("step"),
                row.getString("kind"),
                row.getString("class"),
                row.getString("severity"),
                row.getString("category"));
    }

    private static Case read(ResultSet row, int index) throws SQLException {
        Case read = new Case(row.getLong("number"), row.getString("fingerprint"), traits(row));
        read.foundSeverity = Severity.of(row.getString("found_severity"));
        read.title = row.getString("title");
        read.status = row.getString("status");
        read.resolution = row.getString("resolution");
        read.resolvedAt = Times.read(row, "resolved_at");
        read.firstSeen = Times.read(row, "first_seen");
        read.lastSeen = Times.read(row, "last_seen");
        read.told(Times.read(row, "told_at"));
        read.inhibitedBy = row.getObject("inhibited_by", Long.class);
        read.heldBy = row.getObject("held_by", Long.class);
        read.silence = row.getObject("silence", Long.class);
        read.count = row.getLong("count");
        read.kept = row.getInt("kept");
        return read;
    }
}
