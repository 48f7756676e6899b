package com.saypro.hub.monitor.health;

import com.saypro.hub.event.ProbeTerms;
import com.saypro.hub.event.Probed;
import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the probes were answered, in PostgreSQL. */
@Component
class ProbeRows {
    private final JdbcClient client;

    ProbeRows(JdbcClient client) {
        this.client = client;
    }

    /** The row of a probe, so that nobody else changes it. */
    Optional<ProbeState> lock(String vendor, String probe) {
        return client.sql("select * from health_probe where vendor = :vendor and probe = :probe for update")
                .param("vendor", vendor)
                .param("probe", probe)
                .query((row, number) -> read(row))
                .optional();
    }

    void write(Probed probed, String history, State state, Instant since) {
        ProbeTerms terms = probed.terms();
        client.sql("""
                        insert into health_probe as known (vendor, probe, asked, millis, status, trouble, reason,
                          certificate_ends, history, state, since, essential, every, good, bad)
                        values (:vendor, :probe, :asked, :millis, :status, :trouble, :reason,
                          :certificateEnds, :history, :state, :since, :essential, :every, :good, :bad)
                        on conflict (vendor, probe) do update set asked = excluded.asked, millis = excluded.millis,
                          status = excluded.status, trouble = excluded.trouble, reason = excluded.reason,
                          certificate_ends = coalesce(excluded.certificate_ends, known.certificate_ends),
                          history = excluded.history, state = excluded.state, since = excluded.since,
                          essential = excluded.essential, every = excluded.every,
                          good = known.good + excluded.good, bad = known.bad + excluded.bad""")
                .param("vendor", probed.vendor())
                .param("probe", probed.probe())
                .param("asked", Times.written(probed.at()))
                .param("millis", probed.millis())
                .param("status", probed.status())
                .param("trouble", probed.isGood() ? null : probed.trouble().word())
                .param("reason", probed.reason())
                .param("certificateEnds", Times.written(probed.certificateEnds()))
                .param("history", history)
                .param("state", state.word())
                .param("since", Times.written(since))
                .param("essential", terms.essential())
                .param("every", terms.every().toMillis())
                .param("good", probed.isGood() ? 1 : 0)
                .param("bad", probed.isGood() ? 0 : 1)
                .update();
    }

    /** Notes which end of a certificate was told; null for none. Answers the one before. */
    Instant told(Probed probed, Instant end) {
        return client.sql("""
                        update health_probe now set certificate_told = :end from health_probe before
                        where now.vendor = :vendor and now.probe = :probe
                          and before.vendor = now.vendor and before.probe = now.probe
                        returning before.certificate_told""")
                .param("end", Times.written(end))
                .param("vendor", probed.vendor())
                .param("probe", probed.probe())
                .query((row, number) -> Optional.ofNullable(Times.read(row, 1)))
                .single()
                .orElse(null);
    }

    /** All probes that were ever answered, of one vendor or, with null, of all. */
    List<ProbeState> of(String vendor) {
        return client.sql("""
                        select * from health_probe where :vendor::text is null or vendor = :vendor
                        order by vendor, probe""")
                .param("vendor", vendor)
                .query((row, number) -> read(row))
                .list();
    }

    private static ProbeState read(ResultSet row) throws SQLException {
        return new ProbeState(
                row.getString("vendor"),
                row.getString("probe"),
                Times.read(row, "asked"),
                row.getLong("millis"),
                row.getInt("status"),
                row.getString("trouble"),
                row.getString("reason"),
                Times.read(row, "certificate_ends"),
                row.getString("history"),
                State.of(row.getString("state")),
                Times.read(row, "since"),
                row.getBoolean("essential"),
                Duration.ofMillis(row.getLong("every")),
                row.getLong("good"),
                row.getLong("bad"));
    }
}
