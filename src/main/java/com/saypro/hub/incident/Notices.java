package com.saypro.hub.incident;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Notice;
import com.saypro.hub.event.Outbox;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people are to hear of incidents, on its way to them. A notice is written in the transaction that changed the incident,
 * once for each id, and forgotten when whoever sends messages has taken it over.
 *
 * <p>Of an incident that nobody was told of, because it is inhibited or held by a storm, there is nothing further to tell; nor
 * of one that is silenced now. A snoozed one is heard of only when a clock of it is over and when it ends.
 */
@Component("incidentNotices")
public class Notices {
    private static final String ADD = """
            insert into incident_notice (id, notice)
            select n.id, n.notice from unnest(?::text[], ?::bigint[], ?::text[], ?::jsonb[])
              with ordinality as n (id, incident, change, notice, place)
            join incident i on i.number = n.incident
            where i.told_at is not null and incident_silence_of(i.vendor, i.step, i.kind, i.severity) is null
              and (i.snoozed_until is null or i.snoozed_until <= now() or n.change in ('BREACHED', 'RESOLVED'))
            order by n.place on conflict (id) do nothing""";

    /**
     * What is to be told.
     *
     * @param notices in the order in which they were written
     * @param seqs their places in the outbox
     */
    public record Waiting(List<Notice> notices, List<Long> seqs) {}

    private final JdbcTemplate jdbc;
    private final Outbox<Notice> outbox;

    Notices(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.outbox = new Outbox<>(client, Notice.class, "incident_notice", "notice");
    }

    /** Writes notices down in the transaction under way, except those that nobody is to hear now. */
    public void add(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                Columns.of(statement, notices)
                        .text(Notice::id)
                        .large(notice -> Incident.number(notice.incident()))
                        .text(notice -> notice.change().name())
                        .text(Outbox::write);
                return statement.executeUpdate();
            }
        });
    }

    /** Takes what waits, unless another is just sending it; what it did not hand over after 15 s is taken again. */
    public Waiting take() {
        Outbox.Waiting<Notice> waiting = outbox.take();
        return new Waiting(waiting.items(), waiting.seqs());
    }

    /** Forgets what was handed over. */
    public void sent(Waiting waiting) {
        outbox.sent(waiting.seqs());
    }
}
