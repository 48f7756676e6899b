package com.saypro.hub.incident;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Times;
import com.saypro.hub.event.Where;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The silences: who wants which incidents not told of, why, and until when. None is ever forgotten. */
@Component
public class Silences {
    private static final String SELECT = """
            select s.*, case when s.ends > now() then (
              select count(*) from incident i where i.status <> 'resolved'
                and (s.vendor is null or s.vendor = i.vendor) and (s.step is null or s.step = i.step)
                and (s.kind is null or s.kind = i.kind) and (s.severity is null or s.severity = i.severity))
              else 0 end as incidents
            from incident_silence s""";

    private final JdbcClient client;

    Silences(JdbcClient client) {
        this.client = client;
    }

    /**
     * Silences, the latest first.
     *
     * @param current whether to list only those that have not ended
     */
    public Page<Silence> list(boolean current, int limit, Long cursor) {
        Where where = new Where().when(current, "s.ends > now()").and("s.id < :cursor", "cursor", cursor);
        List<Silence> found = client.sql(SELECT + where.clause() + " order by s.id desc limit :limit")
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Silence::read)
                .list();
        return Page.of(found, limit, Silence::id);
    }

    /** How many have not ended. */
    public long current() {
        return client.sql("select count(*) from incident_silence where ends > now()")
                .query(Long.class)
                .single();
    }

    /**
     * Begins a silence.
     *
     * @throws IllegalArgumentException when it lacks something, or is too long
     */
    @Transactional
    public Silence begin(WantedSilence wanted, Actor author) {
        wanted.check(Instant.now());
        long id = client.sql("""
                        insert into incident_silence (vendor, step, kind, severity, reason, author, ends)
                        values (:vendor, :step, :kind, :severity, :reason, :author, :ends) returning id""")
                .param("vendor", wanted.vendor())
                .param("step", wanted.step())
                .param("kind", wanted.kind())
                .param("severity", wanted.severity())
                .param("reason", wanted.reason())
                .param("author", author.name())
                .param("ends", Times.written(wanted.ends()))
                .query(Long.class)
                .single();
        return find(id);
    }

    /**
     * Ends a silence before its time. What opened under it and still goes on is then told of.
     *
     * @throws NoSuchElementException when there is none
     * @throws IllegalStateException when it has ended already
     */
    @Transactional
    public Silence end(long id, Actor who) {
        int ended = client.sql(
                        "update incident_silence set ends = now(), ended_by = :who where id = :id and ends > now()")
                .param("who", who.name())
                .param("id", id)
                .update();
        Silence silence = find(id);
        if (ended == 0) {
            throw new IllegalStateException("Silence " + id + " has ended already");
        }
        return silence;
    }

    private Silence find(long id) {
        return client.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Silence::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No silence " + id));
    }
}
