package com.saypro.hub.incident;

import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What incidents are tied to, and by whom. They are untied by {@link Untying}. */
@Component
public class IncidentLinks {
    private static final String OF = """
            select 'mine' as side, l.kind, l.other, l.url, coalesce(l.title, o.title) as title, l.who, l.at, l.seq
            from incident_link l left join incident o on o.number = l.other where l.incident = :number
            union all
            select 'other', l.kind, l.incident, null, o.title, l.who, l.at, l.seq
            from incident_link l join incident o on o.number = l.incident where l.other = :number
            order by seq limit 200""";
    private static final String ADD = """
            insert into incident_link (incident, kind, other, url, title, who) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final JdbcClient client;
    private final Deeds deeds;

    IncidentLinks(JdbcClient client, Deeds deeds) {
        this.client = client;
        this.deeds = deeds;
    }

    /** All that an incident is tied to, from whichever side; the oldest first, at most 200. */
    public List<IncidentLink> of(String number) {
        return client.sql(OF)
                .param("number", Incident.number(number))
                .query(IncidentLinks::read)
                .list();
    }

    /**
     * Ties an incident to another.
     *
     * @throws NoSuchElementException when either does not exist
     * @throws IllegalArgumentException when both are the same
     * @throws IllegalStateException when they are tied so already
     */
    @Transactional
    public Incident tie(String number, Actor who, LinkKind kind, String other) {
        if (number.equals(other)) {
            throw new IllegalArgumentException("An incident is not tied to itself");
        }
        Incident its = deeds.take(number);
        if (add(number, kind.word(), known(other), null, null, who) == 0) {
            throw new IllegalStateException(number + " is tied to " + other + " already");
        }
        deeds.enter(number, who, "linked: " + kind.word().replace('_', ' ') + " " + other, null, null, other);
        return its;
    }

    /**
     * Ties an incident to a page.
     *
     * @throws NoSuchElementException when it does not exist
     * @throws IllegalArgumentException when the URL is none that a browser should follow
     * @throws IllegalStateException when it is tied to it already
     */
    @Transactional
    public Incident tie(String number, Actor who, PageUrl page, String title) {
        Incident its = deeds.take(number);
        String called = title == null || title.isBlank() ? page.url() : title.strip();
        if (add(number, "page", null, page.url(), called, who) == 0) {
            throw new IllegalStateException(number + " is tied to that page already");
        }
        deeds.enter(number, who, "linked: " + called, null, null, page.url());
        return its;
    }

    /** Notes in the transaction under way that an incident is the same as another. */
    void duplicate(String number, String other, Actor who) {
        long same = known(other);
        boolean around = of(number).stream()
                .anyMatch(link -> link.kind().equals(LinkKind.DUPLICATE_OF.otherWay()) && other.equals(link.other()));
        if (around) {
            throw new IllegalStateException(other + " is a duplicate of " + number + " already");
        }
        add(number, LinkKind.DUPLICATE_OF.word(), same, null, null, who);
    }

    private int add(String number, String kind, Long other, String url, String title, Actor who) {
        return client.sql(ADD)
                .params(Incident.number(number), kind, other, url, title, who.name())
                .update();
    }

    private long known(String other) {
        return client.sql("select number from incident where number = ?")
                .param(Incident.number(other == null ? "" : other))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No incident " + other));
    }

    private static IncidentLink read(ResultSet row, int index) throws SQLException {
        String kind = row.getString("kind");
        Long other = row.getObject("other", Long.class);
        boolean mine = row.getString("side").equals("mine");
        return new IncidentLink(
                row.getLong("seq"),
                mine ? kind : LinkKind.of(kind).otherWay(),
                other == null ? null : Incident.number(other),
                row.getString("url"),
                row.getString("title"),
                row.getString("who"),
                Times.read(row, "at"));
    }
}
