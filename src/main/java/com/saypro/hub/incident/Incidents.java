package com.saypro.hub.incident;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Page;
import com.saypro.hub.event.Progress;
import com.saypro.hub.event.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The incidents: what findings made of them, and how to list them. What people do with them is {@link IncidentDesk}. */
@Component("incidents")
public class Incidents {
    private static final String STAGE = "incidents";

    private final JdbcClient client;
    private final IncidentTable table;
    private final Progress progress;

    Incidents(JdbcClient client, IncidentTable table, Progress progress) {
        this.client = client;
        this.table = table;
        this.progress = progress;
    }

    /** Takes findings in, each once: opens, counts up, reopens in place or ends incidents. */
    @Transactional
    public void raise(List<Finding> findings) {
        table.lock();
        Map<String, List<Finding>> waiting = new LinkedHashMap<>();
        for (Finding finding : progress.fresh(STAGE, findings, Finding::position)) {
            if (finding.cleared() == null) {
                waiting.computeIfAbsent(finding.fingerprint(), none -> new ArrayList<>())
                        .add(finding);
            } else {
                Optional.ofNullable(waiting.remove(finding.fingerprint())).ifPresent(this::count);
                table.end(finding.fingerprint(), finding.cleared(), finding.at());
            }
        }
        waiting.values().forEach(this::count);
    }

    private void count(List<Finding> alike) {
        long number = table.count(alike).orElseGet(() -> table.open(alike));
        table.keep(number, alike);
    }

    /** Incidents that match, latest number first. */
    public Page<Incident> list(IncidentQuery query) {
        Where where = new Where()
                .and(
                        IncidentQuery.UNRESOLVED.equals(query.status()) ? "status <> :status" : "status = :status",
                        "status",
                        IncidentQuery.UNRESOLVED.equals(query.status()) ? "resolved" : query.status())
                .and("severity = :severity", "severity", query.severity())
                .and("vendor = :vendor", "vendor", query.vendor())
                .and("number < :cursor", "cursor", query.cursor() == null ? null : Incident.number(query.cursor()));
        List<Incident> found = client.sql("select " + Incident.COLUMNS + " from incident i" + where.clause()
                        + " order by number desc limit :limit")
                .params(where.parameters())
                .param("limit", query.limit() + 1)
                .query(Incident::read)
                .list();
        return Page.of(found, query.limit(), Incident::number);
    }

    /** The incident with this number, e.g. {@code INC-000123}. */
    public Optional<Incident> find(String number) {
        return client.sql("select " + Incident.COLUMNS + " from incident i where number = :number")
                .param("number", Incident.number(number))
                .query(Incident::read)
                .optional();
    }

    /** The incident that groups this fingerprint. */
    public Optional<Incident> of(String fingerprint) {
        return client.sql("select " + Incident.COLUMNS + " from incident i where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(Incident::read)
                .optional();
    }

    /** The first findings of an incident, oldest first; it keeps a hundred, and counts them all. */
    public List<IncidentFinding> findings(String number) {
        return client.sql("select * from incident_finding where incident = :number order by at, seq limit 100")
                .param("number", Incident.number(number))
                .query(FindingRows::read)
                .list();
    }

    /** What was done with an incident, latest first. */
    public List<IncidentEntry> history(String number) {
        return client.sql("select * from incident_entry where incident = :number order by at desc, seq desc")
                .param("number", Incident.number(number))
                .query(IncidentEntry.class)
                .list();
    }

    /** How many incidents are not resolved, by severity. */
    public Map<String, Long> unresolved() {
        Map<String, Long> counts = new LinkedHashMap<>();
        client.sql("select severity, count(*) from incident where status <> 'resolved' group by severity")
                .query((row, index) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
