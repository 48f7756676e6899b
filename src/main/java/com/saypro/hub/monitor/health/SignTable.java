package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signs of the last days by the minute, in PostgreSQL. */
@Component("healthSigns")
public class SignTable {
    private static final Duration KEPT = Duration.ofDays(3);
    private static final String ADD = """
            insert into health_sign as known (vendor, sign, minute, count, bad, millis)
            select vendor, sign, date_trunc('minute', ?::timestamptz), count, bad, millis
            from unnest(?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[]) as seen (vendor, sign, count, bad, millis)
            on conflict (vendor, sign, minute) do update set count = known.count + excluded.count,
              bad = known.bad + excluded.bad, millis = known.millis + excluded.millis""";

    private final JdbcClient client;

    SignTable(JdbcClient client) {
        this.client = client;
    }

    /** Adds to the counts of a minute. */
    static void add(Connection connection, Instant at, Collection<SignCount> seen) throws SQLException {
        Map<String, SignCount> byKey = new TreeMap<>();
        seen.forEach(each -> byKey.merge(each.vendor() + "\n" + each.sign(), each, SignCount::plus));
        if (byKey.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setTimestamp(1, Times.written(at));
            // In one order, so that two who add never wait for each other.
            Columns.of(statement, List.copyOf(byKey.values()), 2)
                    .text(SignCount::vendor)
                    .text(each -> each.sign().word())
                    .large(SignCount::count)
                    .large(SignCount::bad)
                    .large(SignCount::millis);
            statement.executeUpdate();
        }
    }

    /** What was seen in the whole minutes between two moments, by vendor and sign. */
    List<SignCount> between(Instant since, Instant until) {
        return client
                .sql("""
                        select vendor, sign, sum(count) as count, sum(bad) as bad, sum(millis) as millis
                        from health_sign where minute >= :since and minute < :until group by vendor, sign""")
                .param("since", Times.written(since.truncatedTo(ChronoUnit.MINUTES)))
                .param("until", Times.written(until))
                .query((row, number) -> new SignCount(
                        row.getString("vendor"),
                        Sign.of(row.getString("sign")),
                        row.getLong("count"),
                        row.getLong("bad"),
                        row.getLong("millis")))
                .list()
                .stream()
                .sorted(Comparator.comparing(SignCount::vendor).thenComparing(SignCount::sign))
                .toList();
    }

    /** A sign by vendor and minute, where it was seen at all. */
    Map<String, Map<Instant, SignCount>> minutes(Sign sign, Instant since) {
        Map<String, Map<Instant, SignCount>> minutes = new TreeMap<>();
        client.sql("select vendor, minute, count, bad, millis from health_sign where minute >= :since and sign = :sign")
                .param("since", Times.written(since))
                .param("sign", sign.word())
                .query((row, number) -> minutes.computeIfAbsent(row.getString("vendor"), none -> new TreeMap<>())
                        .put(
                                Times.read(row, "minute"),
                                new SignCount(
                                        row.getString("vendor"),
                                        sign,
                                        row.getLong("count"),
                                        row.getLong("bad"),
                                        row.getLong("millis"))))
                .list();
        return minutes;
    }

    /** Forgets what is days ago, and of a vendor's rhythm what is months ago. */
    public void forget() {
        client.sql("delete from health_sign where minute < :before")
                .param("before", Times.written(Instant.now().minus(KEPT)))
                .update();
        client.sql("delete from health_hour where hour < :before")
                .param("before", Times.written(Instant.now().minus(Rhythm.LEARNED.multipliedBy(2))))
                .update();
    }
}
