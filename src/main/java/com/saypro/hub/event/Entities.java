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
import java.util.Optional;
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
            select e.subject, e.vendor, e.kind, e.number, e.since, e.time, e.rank
            from unnest(?::text[], ?::text[], ?::text[]) as asked (subject, vendor, kind)
            join entity e using (subject, vendor, kind)
            order by 1, 2, 3 for no key update of e""";
    private static final String ADD = """
            copy entity (number, time, rank, subject, vendor, kind, event, type) from stdin (format binary)""";
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
    private final Map<Key, Instant> since = new HashMap<>();
    private final Map<Key, Stand> stands = new HashMap<>();
    private final Map<Key, Event> added = new HashMap<>();
    private final Map<Key, Event> moved = new HashMap<>();

    private Entities(Connection connection) {
        this.connection = connection;
    }

    /**
     * Locks the entities of these events, and reads where they stand; those that are new are made.
     *
     * @throws SQLException also when another makes one of them in this moment
     */
    static Entities lock(Connection connection, List<Event> events, Numbers numbers) throws SQLException {
        SortedMap<Key, Event> newest = new TreeMap<>();
        for (Event event : events) {
            newest.merge(Key.of(event), event, Entities::further);
        }
        Entities entities = new Entities(connection);
        entities.read(List.copyOf(newest.keySet()));
        newest.keySet().removeAll(entities.numbers.keySet());
        entities.add(newest, numbers);
        return entities;
    }

    private static Event further(Event one, Event other) {
        return Stand.of(other).compareTo(Stand.of(one)) < 0 ? one : other;
    }

    /** The number of an event's entity. */
    long number(Event event) {
        return numbers.get(Key.of(event));
    }

    /** When an event's entity was made; empty if it is new. */
    Optional<Instant> since(Event event) {
        return Optional.ofNullable(since.get(Key.of(event)));
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
                Columns.of(statement, events)
                        .text(Event::subject)
                        .text(Event::vendor)
                        .text(Event::kind)
                        .text(Event::id)
                        .text(Event::type)
                        .time(Event::time)
                        .number(event -> Ranks.of(event.type()));
                statement.executeUpdate();
            }
        }
    }

    private void read(List<Key> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            Columns.of(statement, keys).text(Key::subject).text(Key::vendor).text(Key::kind);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Key key = new Key(rows.getString(1), rows.getString(2), rows.getString(3));
                numbers.put(key, rows.getLong(4));
                since.put(key, rows.getTimestamp(5).toInstant());
                stands.put(key, new Stand(rows.getTimestamp(6).toInstant(), rows.getInt(7)));
            }
        }
    }

    private void add(Map<Key, Event> events, Numbers free) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        CopyIn copy = new CopyIn();
        for (Map.Entry<Key, Event> entry : events.entrySet()) {
            long number = free.next(connection);
            numbers.put(entry.getKey(), number);
            Event event = entry.getValue();
            copy.row(8)
                    .number(number)
                    .time(event.time())
                    .integer(Ranks.of(event.type()))
                    .text(event.subject())
                    .text(event.vendor())
                    .text(event.kind())
                    .text(event.id())
                    .text(event.type());
        }
        copy.send(connection, ADD);
        added.putAll(events);
    }
}
