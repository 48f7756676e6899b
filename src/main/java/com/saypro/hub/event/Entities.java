package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where each entity stands. Moves only forward: by vendor time, and by rank where times are equal.
 *
 * <p>The entities of a batch are locked until its transaction ends, so that of two who write the same events the second
 * sees what the first wrote.
 */
final class Entities {
    private static final String LOCK = """
            select e.subject, e.vendor, e.kind, e.number, e.time, e.rank
            from unnest(?::text[], ?::text[], ?::text[]) as asked (subject, vendor, kind)
            join entity e using (subject, vendor, kind)
            order by 1, 2, 3 for no key update of e""";
    private static final String ADD = """
            insert into entity (subject, vendor, kind, event, type, time, rank)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[])
            on conflict do nothing returning subject, vendor, kind, number""";
    private static final String MOVE = """
            update entity e set event = m.event, type = m.type, time = m.time, rank = m.rank
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[])
              as m (subject, vendor, kind, event, type, time, rank)
            where e.subject = m.subject and e.vendor = m.vendor and e.kind = m.kind""";

    private record Key(String subject, String vendor, String kind) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::subject).thenComparing(Key::vendor).thenComparing(Key::kind);

        static Key of(Event event) {
            return new Key(event.subject(), event.vendor(), event.kind());
        }

        static Key read(ResultSet row) throws SQLException {
            return new Key(row.getString(1), row.getString(2), row.getString(3));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
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
    private final Map<Key, Long> numbers = new HashMap<>();
    private final Map<Key, Stand> stands = new HashMap<>();
    private final Map<Key, Event> added = new HashMap<>();
    private final Map<Key, Event> moved = new HashMap<>();

    private Entities(Connection connection) {
        this.connection = connection;
    }

    /** Locks the entities of these events, and reads where they stand; those that are new are made. */
    static Entities lock(Connection connection, List<Event> events) throws SQLException {
        Entities entities = new Entities(connection);
        SortedMap<Key, Event> open = new TreeMap<>();
        for (Event event : events) {
            open.merge(
                    Key.of(event), event, (one, other) -> Stand.of(other).compareTo(Stand.of(one)) < 0 ? one : other);
        }
        while (!open.isEmpty()) {
            entities.read(List.copyOf(open.keySet()));
            open.keySet().removeAll(entities.numbers.keySet());
            // One that another writer makes in this moment is not made here; it is there to be read the next time.
            entities.add(open);
            open.keySet().removeAll(entities.numbers.keySet());
        }
        return entities;
    }

    /** The number of an event's entity. */
    long number(Event event) {
        return numbers.get(Key.of(event));
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
        List<Event> events = moved.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(added.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (!events.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
                rows(statement, events);
                statement.executeUpdate();
            }
        }
    }

    private void read(List<Key> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            Columns.of(statement, keys).text(Key::subject).text(Key::vendor).text(Key::kind);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Key key = Key.read(rows);
                numbers.put(key, rows.getLong(4));
                stands.put(key, new Stand(rows.getTimestamp(5).toInstant(), rows.getInt(6)));
            }
        }
    }

    private void add(Map<Key, Event> firsts) throws SQLException {
        if (firsts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            rows(statement, List.copyOf(firsts.values()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Key key = Key.read(rows);
                numbers.put(key, rows.getLong(4));
                added.put(key, firsts.get(key));
            }
        }
    }

    private static void rows(PreparedStatement statement, List<Event> events) throws SQLException {
        Columns.of(statement, events)
                .text(Event::subject)
                .text(Event::vendor)
                .text(Event::kind)
                .text(Event::id)
                .text(Event::type)
                .time(Event::time)
                .number(event -> Ranks.of(event.type()));
    }
}
