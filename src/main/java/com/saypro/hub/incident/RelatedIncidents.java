package com.saypro.hub.incident;

import com.saypro.hub.event.Times;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suggests which incidents may have to do with one: they are about the same, or came at the same vendor within the hour. */
@Component
public class RelatedIncidents {
    private static final Duration NEAR = Duration.ofHours(1);
    private static final String FIND = """
            with shared as (
              select their.incident as number, min(their.kind || ' ' || their.value) as why, 1 as rank
              from (select kind, value from incident_about where incident = :number order by kind <> 'event', value limit 100) mine
              join incident_about their on their.value = mine.value and their.kind = mine.kind
              where their.incident <> :number group by 1 order by count(*) desc, 1 desc limit 5),
            near as (
              select number, 'same vendor within the hour' as why, 2 as rank from incident
              where vendor = :vendor and number <> :number and number between :number - 500 and :number + 500
                and first_seen between :from and :until
              order by abs(number - :number) limit 5)
            select distinct on (number) number, title, severity, status, why
            from (select * from shared union all select * from near) found join incident using (number)
            order by number desc, rank limit 8""";

    private final JdbcClient client;

    RelatedIncidents(JdbcClient client) {
        this.client = client;
    }

    /** At most eight, the latest number first. */
    public List<RelatedIncident> of(Incident incident) {
        return client.sql(FIND)
                .param("number", Incident.number(incident.number()))
                .param("vendor", incident.vendor())
                .param("from", Times.written(incident.firstSeen().minus(NEAR)))
                .param("until", Times.written(incident.firstSeen().plus(NEAR)))
                .query((row, index) -> new RelatedIncident(
                        Incident.number(row.getLong("number")),
                        row.getString("title"),
                        row.getString("severity"),
                        row.getString("status"),
                        row.getString("why")))
                .list();
    }
}
