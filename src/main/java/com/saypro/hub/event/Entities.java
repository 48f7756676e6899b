package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each entity stands. Moves only forward: by vendor time, and by rank where times are equal. */
final class Entities {
    private static final String STANDS = """
            select e.vendor, e.kind, e.subject, e.time, e.rank
            from unnest(?::text[], ?::text[], ?::text[]) as asked (vendor, kind, subject)
            join entity e using (vendor, kind, subject)""";
    private static final String MOVE = """
            insert into entity (vendor, kind, subject, event, type, time, rank)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[])
            order by 1, 2, 3
            on conflict (vendor, kind, subject) do update
              set event = excluded.event, type = excluded.type, time = excluded.time, rank = excluded.rank
              where (excluded.time, excluded.rank) >= (entity.time, entity.rank)""";

    private record Key(String vendor, String kind, String subject) {
        static Key of(Event event) {
            return new Key(event.vendor(), event.kind(), event.subject());
        }
    }

    private record Stand(Instant time, int rank) implements Comparable<Stand> {
        private static final Comparator<Stand> FORWARD =
                Comparator.comparing(Stand::time).thenComparingInt(Stand::rank);

        static Stand of(Event event) {
            return new Stand(event.time(), Ranks.of(event.type()));
        }

        @Override
        public int compareTo(Stand other) {
            return FORWARD.compare(this, other);
        }
    }

    private final Connection connection;
    private final Map<Key, Event> moved = new HashMap<>();
    private final Map<Key, Stand> stands = new HashMap<>();

    private Entities(Connection connection) {
        this.connection = connection;
    }

    /** Reads where the entities of these events stand. */
    static Entities of(Connection connection, List<Event> events) throws SQLException {
        Entities entities = new Entities(connection);
        Set<Key> keys = new HashSet<>();
        events.forEach(event -> keys.add(Key.of(event)));
        entities.read(new ArrayList<>(keys));
        return entities;
    }

    /** Takes an event in; false when it is late: its entity already stands further on. */
    boolean advance(Event event) {
        Key key = Key.of(event);
        Stand next = Stand.of(event);
        Stand now = stands.get(key);
        if (now != null && next.compareTo(now) < 0) {
            return false;
        }
        stands.put(key, next);
        moved.put(key, event);
        return true;
    }

    /** Writes where the entities stand now. */
    void write() throws SQLException {
        if (moved.isEmpty()) {
            return;
        }
        List<Event> events = List.copyOf(moved.values());
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            Columns.of(statement, events)
                    .text(Event::vendor)
                    .text(Event::kind)
                    .text(Event::subject)
                    .text(Event::id)
                    .text(Event::type)
                    .time(Event::time)
                    .number(event -> Ranks.of(event.type()));
            statement.executeUpdate();
        }
    }

    private void read(List<Key> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDS)) {
            Columns.of(statement, keys).text(Key::vendor).text(Key::kind).text(Key::subject);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Key key = new Key(rows.getString(1), rows.getString(2), rows.getString(3));
                stands.put(key, new Stand(rows.getTimestamp(4).toInstant(), rows.getInt(5)));
            }
        }
    }
}
