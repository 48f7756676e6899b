package com.saypro.hub.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what incidents are tied to, which the history of both sides then tells. */
@Component
public class Untying {
    /** A tie as the incident has it that it was made on. */
    private record Tie(long incident, String kind, Long other, String url, String title) {
        static Tie read(ResultSet row, int index) throws SQLException {
            return new Tie(
                    row.getLong("incident"),
                    row.getString("kind"),
                    row.getObject("other", Long.class),
                    row.getString("url"),
                    row.getString("title"));
        }

        boolean isDuplicate() {
            return kind.equals(LinkKind.DUPLICATE_OF.word());
        }
    }

    private final JdbcClient client;
    private final Deeds deeds;

    Untying(JdbcClient client, Deeds deeds) {
        this.client = client;
        this.deeds = deeds;
    }

    /**
     * Removes a link, from whichever side it is seen.
     *
     * @param link its id
     * @throws NoSuchElementException when the incident has no such link
     * @throws IllegalStateException when it says of which other a resolved incident is a duplicate
     */
    @Transactional
    public void untie(String number, Actor who, long link) {
        Tie tie = find(Incident.number(number), link);
        hold(tie);
        String owner = Incident.number(tie.incident());
        if (tie.isDuplicate() && "duplicate".equals(deeds.take(owner).resolution())) {
            throw new IllegalStateException(owner + " is resolved as a duplicate: reopen it first");
        }
        if (client.sql("delete from incident_link where seq = ?").param(link).update() == 0) {
            throw missing(number, link);
        }
        if (tie.other() == null) {
            deeds.enter(owner, who, "unlinked: " + tie.title(), null, tie.url(), null);
        } else {
            String other = Incident.number(tie.other());
            enter(owner, who, tie.kind(), other);
            enter(other, who, LinkKind.of(tie.kind()).otherWay(), owner);
        }
    }

    /** Nobody else changes either side, and of two who do this from both sides neither waits for the other. */
    private void hold(Tie tie) {
        LongStream sides =
                tie.other() == null ? LongStream.of(tie.incident()) : LongStream.of(tie.incident(), tie.other());
        sides.sorted().mapToObj(Incident::number).forEach(deeds::take);
    }

    private void enter(String number, Actor who, String kind, String other) {
        deeds.enter(number, who, "unlinked: " + kind.replace('_', ' ') + " " + other, null, other, null);
    }

    private Tie find(long incident, long link) {
        return client.sql("select * from incident_link where seq = :link and :incident in (incident, other)")
                .param("link", link)
                .param("incident", incident)
                .query(Tie::read)
                .optional()
                .orElseThrow(() -> missing(Incident.number(incident), link));
    }

    private static NoSuchElementException missing(String number, long link) {
        return new NoSuchElementException(number + " has no link " + link);
    }
}
