package com.saypro.hub.incident;

import com.saypro.hub.event.Finding;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the incidents. */
@Component
class IncidentTable {
    /** The first findings tell what happened; the rest are only counted. */
    private static final int KEPT_FINDINGS = 100;

    private static final long NUMBERS = 0x494E43;

    private final JdbcClient client;
    private final ObjectProvider<Clockwork> clockwork;

    IncidentTable(JdbcClient client, ObjectProvider<Clockwork> clockwork) {
        this.client = client;
        this.clockwork = clockwork;
    }

    /** Lets one transaction at a time open incidents, so that numbers have no gaps. */
    void lock() {
        client.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", NUMBERS)
                .query((row, index) -> true)
                .list();
    }

    /** Counts findings of a known incident, and reopens it when it was resolved; answers its number. */
    Optional<Long> count(List<Finding> alike) {
        Optional<Long> number = client.sql("""
                        update incident set count = count + :more, last_seen = greatest(last_seen, :last), title = :title
                        where fingerprint = :fingerprint returning number""")
                .param("more", alike.size())
                .param("last", Timestamp.from(last(alike).at()))
                .param("title", last(alike).failure().reason())
                .param("fingerprint", alike.get(0).fingerprint())
                .query(Long.class)
                .optional();
        number.ifPresent(this::reopen);
        return number;
    }

    private void reopen(long number) {
        int reopened = client.sql("""
                        update incident set status = 'open', resolution = null, resolved_at = null
                        where number = :number and status = 'resolved'""").param("number", number).update();
        if (reopened > 0) {
            enter(number, "hub", "reopened", "found again");
        }
    }

    long open(List<Finding> alike) {
        Finding first = alike.get(0);
        long number = client.sql("select coalesce(max(number), 0) + 1 from incident")
                .query(Long.class)
                .single();
        client.sql("""
                        insert into incident (number, fingerprint, vendor, route, step, class, severity, found_severity, kind,
                          title, count, first_seen, last_seen, told_at)
                        values (:number, :fingerprint, :vendor, :route, :step, :class, :severity, :severity, :kind,
                          :title, :count, :first, :last, now())""")
                .param("number", number)
                .param("fingerprint", first.fingerprint())
                .param("vendor", first.vendor())
                .param("route", first.route())
                .param("step", first.failure().step())
                .param("class", first.failure().failureClass().word())
                .param("severity", first.failure().severity().word())
                .param("kind", first.failure().kind())
                .param("title", last(alike).failure().reason())
                .param("count", alike.size())
                .param("first", Timestamp.from(first.at()))
                .param("last", Timestamp.from(last(alike).at()))
                .update();
        enter(number, "hub", "opened", null);
        return number;
    }

    void keep(long number, List<Finding> alike) {
        int kept = client.sql("select count(*) from incident_finding where incident = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
        alike.stream()
                .limit(Math.max(0, KEPT_FINDINGS - kept))
                .forEach(finding -> client.sql(
                                "insert into incident_finding (incident, at, reason, reference) values (?, ?, ?, ?)")
                        .params(
                                number,
                                Timestamp.from(finding.at()),
                                finding.failure().reason(),
                                finding.reference())
                        .update());
    }

    void end(String fingerprint, String resolution, Instant at) {
        client.sql("""
                        update incident set status = 'resolved', resolution = :resolution, resolved_at = :at,
                          snoozed_until = null
                        where fingerprint = :fingerprint and status <> 'resolved' returning number""")
                .param("resolution", resolution)
                .param("at", Timestamp.from(at))
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .optional()
                .ifPresent(number -> enter(number, "hub", "resolved", resolution));
    }

    void enter(long number, String who, String action, String note) {
        client.sql("insert into incident_entry (incident, who, action, note) values (?, ?, ?, ?)")
                .params(number, who, action, note)
                .update();
        clockwork.ifAvailable(clocks -> clocks.look(List.of(Incident.number(number))));
    }

    private static Finding last(List<Finding> alike) {
        return alike.get(alike.size() - 1);
    }
}
