package com.saypro.hub.incident;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how the incidents stand. */
@Component
class Standing {
    static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** Counts of incidents; the ages of what waits in seconds, 0 when nothing waits. */
    record Counts(
            long resolved, long silenced, long inhibited, long held, long storms, double notice, double finding) {}

    /** How many of a severity are not resolved, and of these in hand. */
    record Unresolved(String severity, long all, long acknowledged) {}

    private final JdbcClient client;

    Standing(JdbcClient client) {
        this.client = client;
    }

    Counts counts() {
        return client.sql("""
                        select (select count(*) from incident where status = 'resolved') as resolved,
                          (select count(*) from incident i where status <> 'resolved' and exists (
                            select from incident_silence s where s.ends > now()
                              and (s.vendor is null or s.vendor = i.vendor) and (s.step is null or s.step = i.step)
                              and (s.kind is null or s.kind = i.kind)
                              and (s.severity is null or s.severity = i.severity))) as silenced,
                          (select count(*) from incident where status <> 'resolved' and inhibited_by is not null) as inhibited,
                          (select count(*) from incident where status <> 'resolved' and held_by is not null) as held,
                          (select count(*) from incident where status <> 'resolved' and step = 'storm') as storms,
                          (select coalesce(extract(epoch from clock_timestamp() - min(at)), 0) from incident_notice) as notice,
                          (select coalesce(extract(epoch from clock_timestamp() - min(at)), 0) from finding_outbox) as finding""").query(Counts.class).single();
    }

    List<Unresolved> unresolved() {
        return client.sql("""
                        select severity, count(*) as all, count(*) filter (where status = 'acknowledged') as acknowledged
                        from incident where status <> 'resolved' group by severity""").query(Unresolved.class).list();
    }
}
