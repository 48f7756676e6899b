package com.saypro.hub.incident;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Page;
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
    private final JdbcClient client;
    private final Intake intake;
    private final IncidentSearch search;

    Incidents(JdbcClient client, Intake intake, IncidentSearch search) {
        this.client = client;
        this.intake = intake;
        this.search = search;
    }

    /** Takes findings in, each once: opens, counts up, reopens in place or ends incidents. */
    @Transactional
    public void raise(List<Finding> findings) {
        intake.take(findings);
    }

    /**
     * Incidents that match, in the order asked for.
     *
     * @throws IllegalArgumentException for a cursor that no page gave
     */
    public Page<Incident> list(IncidentQuery query) {
        return search.list(query);
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

    /** The incidents that an id is about, the latest first: an event, an order, a payment, a dead letter; at most 20. */
    public List<Incident> about(String id) {
        return client.sql("select " + Incident.COLUMNS + " from incident i where number in ("
                        + "select incident from incident_about where value = :id order by incident desc limit 20)"
                        + " order by number desc")
                .param("id", id)
                .query(Incident::read)
                .list();
    }
}
