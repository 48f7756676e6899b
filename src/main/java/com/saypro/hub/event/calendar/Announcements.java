package com.saypro.hub.event.calendar;

import com.saypro.hub.event.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Maintenance that people announce while the hub runs. What was not announced before it began excuses nobody. */
@Component
public class Announcements {
    private static final String COLUMNS =
            "id, vendor, starts as \"from\", ends as until, reason, who, announced, planned, ended, ended_by";
    private static final String ALL = "select " + COLUMNS + " from maintenance ";
    private static final Duration LONGEST = Duration.ofDays(31);

    private final JdbcClient client;

    Announcements(JdbcClient client) {
        this.client = client;
    }

    /**
     * Announces maintenance.
     *
     * @param from when it begins; null for now
     * @param until when it is over, at most 31 days later
     * @throws IllegalArgumentException when anything is missing, it begins in the past or ends before it begins
     */
    public Announced announce(String vendor, Instant from, Instant until, String reason, String who) {
        Instant now = Instant.now();
        Instant start = from == null ? now : from;
        if (start.isBefore(now.minusSeconds(60))) {
            throw new IllegalArgumentException("Maintenance is announced before it begins");
        }
        if (until == null || !start.isBefore(until) || until.isAfter(start.plus(LONGEST))) {
            throw new IllegalArgumentException("Maintenance ends after it began, at most 31 days later");
        }
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("Maintenance needs a reason");
        }
        return client.sql(
                        "insert into maintenance (vendor, starts, ends, planned, reason, who) values (?, ?, ?, ?, ?, ?)"
                                + " returning " + COLUMNS)
                .params(vendor, Times.written(start), Times.written(until), Times.written(until), reason.strip(), who)
                .query(Announced.class)
                .single();
    }

    /**
     * Ends maintenance that is under way, or takes it back before it begins.
     *
     * @param who the user that ends it, which is kept
     * @throws NoSuchElementException when there is none by this number that is not over
     */
    public Announced end(long id, String who) {
        return client.sql("update maintenance set ends = greatest(starts, now()), ended = now(), ended_by = ?"
                        + " where id = ? and ends > now() and starts < ends returning " + COLUMNS)
                .params(who, id)
                .query(Announced.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No maintenance " + id + " that is not over"));
    }

    /** A vendor's announced maintenance that has some part between two moments, in order. */
    public List<Announced> of(String vendor, Instant from, Instant until) {
        return client.sql(ALL + "where vendor = ? and starts < ? and ends > ? and starts < ends order by starts, id")
                .params(vendor, Times.written(until), Times.written(from))
                .query(Announced.class)
                .list();
    }

    /** All announced maintenance that is not over, the next first. */
    public List<Announced> ahead() {
        return client.sql(ALL + "where ends > now() and starts < ends order by starts, id limit 1000")
                .query(Announced.class)
                .list();
    }

    /**
     * What was ever announced, the latest to begin first.
     *
     * @param vendor a vendor's folder name; null for all
     * @param limit how many at most
     */
    public List<Announced> ever(String vendor, int limit) {
        return client.sql(ALL + "where ?::text is null or vendor = ? order by starts desc, id desc limit ?")
                .params(vendor, vendor, limit)
                .query(Announced.class)
                .list();
    }
}
