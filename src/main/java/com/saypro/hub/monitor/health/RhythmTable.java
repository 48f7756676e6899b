package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks of each hour, in PostgreSQL. */
@Component
class RhythmTable {
    private static final String ADD = """
            insert into health_hour as known (vendor, hour, webhooks, last)
            select vendor, date_trunc('hour', ?::timestamptz), count, ?::timestamptz
            from unnest(?::text[], ?::int8[]) as seen (vendor, count) order by vendor
            on conflict (vendor, hour) do update set webhooks = known.webhooks + excluded.webhooks, last = excluded.last""";

    private final JdbcClient client;

    RhythmTable(JdbcClient client) {
        this.client = client;
    }

    static void add(Connection connection, Instant at, Map<String, Long> webhooks) throws SQLException {
        if (webhooks.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setTimestamp(1, Times.written(at));
            statement.setTimestamp(2, Times.written(at));
            Columns.of(statement, List.copyOf(new TreeMap<>(webhooks).entrySet()), 3)
                    .text(Map.Entry::getKey)
                    .large(Map.Entry::getValue);
            statement.executeUpdate();
        }
    }

    /**
     * How all vendors' webhooks come that ever came.
     *
     * @param watched since when a hub has been there to take them
     */
    Map<String, Webhooks> now(Instant watched, Instant now) {
        Map<String, Map<Instant, Long>> hours = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        client.sql("select vendor, hour, webhooks, last from health_hour where hour >= :since")
                .param("since", Times.written(now.minus(Rhythm.LEARNED)))
                .query(row -> {
                    String vendor = row.getString("vendor");
                    hours.computeIfAbsent(vendor, key -> new HashMap<>())
                            .put(Times.read(row, "hour"), row.getLong("webhooks"));
                    last.merge(vendor, Times.read(row, "last"), (one, other) -> one.isAfter(other) ? one : other);
                });
        Map<String, Webhooks> answer = new HashMap<>();
        hours.forEach((vendor, counts) -> {
            Rhythm rhythm = new Rhythm(counts, now);
            Instant quiet = last.get(vendor).isAfter(watched) ? last.get(vendor) : watched;
            answer.put(vendor, new Webhooks(last.get(vendor), rhythm.isKnown(), rhythm.usually(quiet, now)));
        });
        return answer;
    }
}
