package com.saypro.hub.monitor;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events were watched. */
@Component("watchedEvents")
public class Seen {
    private static final String ADD = """
            insert into monitor_seen (day, id) select day::date, id from unnest(?::text[], ?::int8[]) as fresh (day, id)
            order by day, id on conflict do nothing returning day, id""";

    private static final String KNOWN = """
            select day, id from monitor_seen join unnest(?::text[], ?::int8[]) as asked (text, id) using (id)
            where day = text::date""";

    private final JdbcClient client;
    private final Duration kept;

    Seen(JdbcClient client, @Value("${hub.retention.events-days}") int days) {
        this.client = client;
        this.kept = Duration.ofDays(days);
    }

    /** Notes events as seen, and answers those that were not before. */
    List<Event> fresh(Connection connection, List<Event> events) throws SQLException {
        Map<SeenKey, Event> byKey = new HashMap<>();
        events.forEach(event -> byKey.putIfAbsent(SeenKey.of(event), event));
        List<SeenKey> keys = List.copyOf(byKey.keySet());
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, keys).text(key -> key.day().toString()).large(SeenKey::id);
            Set<Event> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
            SeenKey.read(statement).forEach(key -> fresh.add(byKey.get(key)));
            return events.stream().filter(fresh::contains).toList();
        }
    }

    /** Forgets those whose days in the log are over: they come no more. */
    public void forget() {
        client.sql("delete from monitor_seen where day < :day")
                .param("day", LocalDate.ofInstant(Instant.now().minus(kept), ZoneOffset.UTC))
                .update();
    }

    /** Which of these events were seen before. */
    public Set<SeenKey> known(Connection connection, List<Event> events) throws SQLException {
        List<SeenKey> keys = events.stream().map(SeenKey::of).toList();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Columns.of(statement, keys).text(key -> key.day().toString()).large(SeenKey::id);
            return SeenKey.read(statement);
        }
    }
}
