package com.saypro.hub.change;

import com.saypro.hub.event.Page;
import com.saypro.hub.event.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that vendors made to their payloads. */
@Component
public class Changes {
    private static final String KEEP = """
            insert into payload_change (at, vendor, topic, kind, what, told, example, lines)
            values (:at, :vendor, :topic, :kind, :what, :told, :example, :lines)
            on conflict (vendor, topic, kind, what) do update set at = excluded.at, told = excluded.told,
              example = excluded.example, lines = excluded.lines""";

    private final JdbcClient client;

    Changes(JdbcClient client) {
        this.client = client;
    }

    /** Changes of a vendor (null: of all), first seen last first. */
    public Page<SeenChange> list(String vendor, int limit, Long cursor) {
        Where where = new Where().and("vendor = :vendor", "vendor", vendor).and("number < :cursor", "cursor", cursor);
        List<SeenChange> found = client.sql(
                        "select * from payload_change" + where.clause() + " order by number desc limit :limit")
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Changes::read)
                .list();
        return Page.of(found, limit, SeenChange::number);
    }

    /** Keeps a change inside the caller's transaction. */
    void keep(SeenChange change) {
        client.sql(KEEP)
                .param("at", Timestamp.from(change.at()))
                .param("vendor", change.vendor())
                .param("topic", change.topic() == null ? "" : change.topic())
                .param("kind", change.kind())
                .param("what", change.what())
                .param("told", change.told())
                .param("example", change.example())
                .param("lines", String.join("\n", change.lines()))
                .update();
    }

    /** How many changes a topic made in the last day. */
    int today(String vendor, String topic) {
        return client.sql("""
                        select count(*) from payload_change
                        where vendor = :vendor and topic = :topic and at > now() - interval '1 day'""")
                .param("vendor", vendor)
                .param("topic", topic)
                .query(Integer.class)
                .single();
    }

    private static SeenChange read(ResultSet row, int index) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        String topic = row.getString("topic");
        return new SeenChange(
                row.getLong("number"),
                at,
                row.getString("vendor"),
                topic.isEmpty() ? null : topic,
                row.getString("kind"),
                row.getString("what"),
                row.getString("told"),
                row.getString("example"),
                row.getString("lines").lines().toList());
    }
}
