package com.saypro.hub.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the polls stand, in PostgreSQL. */
@Component
class PollTable {
    private final JdbcClient client;

    PollTable(JdbcClient client) {
        this.client = client;
    }

    /**
     * A poll as it stands.
     *
     * @param mark where it stands
     * @param validator by what it is known that there is nothing new
     * @param notBefore so long the vendor wants to be left alone; null when it does not
     */
    record Standing(Mark mark, Validator validator, Instant notBefore) {}

    /** Begins a firing; a poll without a history begins at the given time. */
    Standing open(String vendor, String poll, Instant first) {
        client.sql("insert into poll (vendor, poll, watermark) values (:vendor, :poll, :first) on conflict do nothing")
                .params(name(vendor, poll))
                .param("first", Timestamp.from(first))
                .update();
        return client.sql("update poll set last_run = now() where vendor = :vendor and poll = :poll returning *")
                .params(name(vendor, poll))
                .query((row, number) -> new Standing(mark(row), validator(row), time(row, "not_before")))
                .single();
    }

    /** Moves on behind a page that is durable. */
    void move(String vendor, String poll, Mark mark, int items) {
        client.sql("""
                        update poll set watermark = :watermark, since = :since, until = :until, newest = :newest,
                          cursor = :cursor, fetched = :fetched, pages = pages + 1, items = items + :items
                        where vendor = :vendor and poll = :poll""")
                .params(name(vendor, poll))
                .param("watermark", timestamp(mark.watermark()))
                .param("since", timestamp(mark.since()))
                .param("until", timestamp(mark.until()))
                .param("newest", timestamp(mark.newest()))
                .param("cursor", mark.cursor())
                .param("fetched", mark.fetched())
                .param("items", items)
                .update();
    }

    /** A firing came to its end. Answers the kind of failure that is over by that; null for none. */
    String succeeded(String vendor, String poll, Validator validator) {
        String problem = client.sql("select problem from poll where vendor = :vendor and poll = :poll for update")
                .params(name(vendor, poll))
                .query((row, number) -> new String[] {row.getString(1)})
                .single()[0];
        client.sql("""
                        update poll set last_success = now(), last_error = null, problem = null, failures = 0,
                          not_before = null, asked = :asked, etag = :etag, modified = :modified, answered = :answered
                        where vendor = :vendor and poll = :poll""")
                .params(name(vendor, poll))
                .param("asked", validator.asked())
                .param("etag", validator.etag())
                .param("modified", validator.modified())
                .param("answered", validator.answered())
                .update();
        return problem;
    }

    /** A firing failed. Answers how often in a row. */
    int failed(String vendor, String poll, String reason, Duration wait) {
        return client.sql("""
                        update poll set last_error = :reason, failures = failures + 1, not_before = :notBefore
                        where vendor = :vendor and poll = :poll returning failures""")
                .params(name(vendor, poll))
                .param("reason", reason)
                .param("notBefore", later(wait))
                .query(Integer.class)
                .single();
    }

    /** Notes what is told as a finding. Answers the kind that was before, and is over by that; null for none. */
    String problem(String vendor, String poll, String kind) {
        String[] before = client.sql("select problem from poll where vendor = :vendor and poll = :poll for update")
                .params(name(vendor, poll))
                .query((row, number) -> new String[] {row.getString(1)})
                .single();
        client.sql("update poll set problem = :kind where vendor = :vendor and poll = :poll")
                .params(name(vendor, poll))
                .param("kind", kind)
                .update();
        return before[0];
    }

    /** The vendor wants to be left alone. */
    void leave(String vendor, String poll, Duration wait) {
        client.sql("update poll set not_before = :notBefore where vendor = :vendor and poll = :poll")
                .params(name(vendor, poll))
                .param("notBefore", later(wait))
                .update();
    }

    List<PollRow> of(String vendor) {
        return client.sql("select * from poll where vendor = :vendor order by poll")
                .param("vendor", vendor)
                .query(PollTable::row)
                .list();
    }

    private static Map<String, String> name(String vendor, String poll) {
        return Map.of("vendor", vendor, "poll", poll);
    }

    private static Timestamp later(Duration wait) {
        return wait.isZero() ? null : Timestamp.from(Instant.now().plus(wait));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                time(row, "watermark"),
                time(row, "since"),
                time(row, "until"),
                time(row, "newest"),
                row.getString("cursor"),
                row.getInt("fetched"));
    }

    private static Validator validator(ResultSet row) throws SQLException {
        return new Validator(
                row.getString("asked"), row.getString("etag"), row.getString("modified"), row.getString("answered"));
    }

    private static PollRow row(ResultSet row, int number) throws SQLException {
        return new PollRow(
                row.getString("vendor"),
                row.getString("poll"),
                time(row, "watermark"),
                time(row, "last_run"),
                time(row, "last_success"),
                row.getString("last_error"),
                row.getInt("failures"),
                time(row, "not_before"),
                row.getLong("pages"),
                row.getLong("items"));
    }

    private static Timestamp timestamp(Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
