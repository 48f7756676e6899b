package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the event log. */
@Component
public class EventHistory {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 2000;
    private static final String ENTITIES = "select number from entity where subject = :subject";

    private final JdbcClient client;

    EventHistory(JdbcClient client) {
        this.client = client;
    }

    /** Events that match, newest recorded first. */
    public Page<RecordedEvent> search(EventQuery query) {
        Where where = new Where()
                .and("vendor = :vendor", "vendor", query.vendor())
                .and("type = :type", "type", query.type())
                .and("entity = any (array(" + ENTITIES + "))", "subject", query.subject())
                .and("time >= :since", "since", Times.written(query.since()))
                .and("time < :until", "until", Times.written(query.until()))
                .and("seq < :cursor", "cursor", query.cursor());
        List<RecordedEvent> found = client.sql(
                        "select * from event" + where.clause() + " order by seq desc limit :limit")
                .params(where.parameters())
                .param("limit", query.limit() + 1)
                .query(EventHistory::read)
                .list();
        return Page.of(found, query.limit(), RecordedEvent::seq);
    }

    /** The event with this id, e.g. {@code stripe:evt_1}. */
    public Optional<RecordedEvent> find(String id) {
        return client.sql("select * from event where id = :id")
                .param("id", id)
                .query(EventHistory::read)
                .optional();
    }

    /** The events with these ids that are recorded, by vendor time, the oldest first. */
    public List<RecordedEvent> find(Collection<String> ids) {
        return client.sql("select * from event where id = any (:ids) order by time, seq")
                .param("ids", ids.toArray(String[]::new))
                .query(EventHistory::read)
                .list();
    }

    /** The latest events of an entity, by vendor time, newest first; at most 100. */
    public List<RecordedEvent> of(String vendor, String subject) {
        return client.sql("select * from event where entity = any (array(" + ENTITIES + " and vendor = :vendor))"
                        + " order by time desc, seq desc limit 100")
                .param("vendor", vendor)
                .param("subject", subject)
                .query(EventHistory::read)
                .list();
    }

    /** The id of the event that says where an entity stands, if any is recorded. */
    public Optional<String> standing(String vendor, String kind, String subject) {
        return client.sql("select event from entity where vendor = :vendor and kind = :kind and subject = :subject")
                .param("vendor", vendor)
                .param("kind", kind)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    /**
     * Hands on all events of these types that happened since a time, in the order of recording. Holds few of them at once,
     * and no transaction. One that its vendor dated more than a day ahead of its recording may be passed over.
     */
    public void each(Collection<String> types, Instant since, Consumer<Event> taker) {
        eachRecorded(types, since, recorded -> taker.accept(recorded.event()));
    }

    /** The same, with when each was recorded. */
    public void eachRecorded(Collection<String> types, Instant since, Consumer<RecordedEvent> taker) {
        long after = 0;
        List<RecordedEvent> some;
        do {
            some = client.sql("select * from event where type in (:types) and time >= :since and recorded >= :recorded"
                            + " and seq > :after order by seq limit " + AT_ONCE)
                    .param("types", types)
                    .param("since", Times.written(since))
                    .param("recorded", Times.written(since.minus(Duration.ofDays(1))))
                    .param("after", after)
                    .query(EventHistory::read)
                    .list();
            for (RecordedEvent recorded : some) {
                taker.accept(recorded);
                after = recorded.seq();
            }
        } while (some.size() == AT_ONCE);
    }

    /** When the first event that is still there was recorded, if any is. */
    public Optional<Instant> firstRecorded() {
        return client.sql("select recorded from event order by seq limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** When the latest event was recorded, if any was. */
    public Optional<Instant> lastRecorded() {
        return client.sql("select recorded from event order by seq desc limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private static RecordedEvent read(ResultSet row, int number) throws SQLException {
        try {
            Event event = new Event(
                    row.getString("id"),
                    row.getString("type"),
                    row.getString("subject"),
                    Times.read(row, "time"),
                    row.getString("vendor"),
                    Category.of(row.getString("category")),
                    Via.of(row.getString("via")),
                    Times.read(row, "received"),
                    row.getObject("delivery", UUID.class),
                    row.getBoolean("unverified"),
                    null,
                    JSON.readTree(row.getString("data")));
            return new RecordedEvent(row.getLong("seq"), event, row.getBoolean("late"), Times.read(row, "recorded"));
        } catch (JsonProcessingException e) {
            throw new SQLException("The log holds data that is not JSON", e);
        }
    }
}
