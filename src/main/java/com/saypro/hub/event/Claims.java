package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which event speaks for a change that a webhook and a poll tell of under different ids: the first one recorded, for as long
 * as events are kept. Two webhooks are told apart by their ids alone: a vendor that sends two of one state means two events.
 */
final class Claims {
    /** In the order asked, so that two who claim the same changes do not wait for each other; answers those that could be had. */
    private static final String CLAIM = """
            insert into event_change (vendor, change, event_id, polled)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bool[]) on conflict do nothing returning vendor, change""";

    private static final String HELD = """
            select c.vendor, c.change, c.event_id, c.polled from unnest(?::text[], ?::text[]) as asked (vendor, change)
            join event_change c using (vendor, change)""";

    private record Change(String vendor, String change) implements Comparable<Change> {
        private static final Comparator<Change> ORDER =
                Comparator.comparing(Change::vendor).thenComparing(Change::change);

        static Change of(Event event) {
            return new Change(event.vendor(), event.change());
        }

        @Override
        public int compareTo(Change other) {
            return ORDER.compare(this, other);
        }
    }

    /** Who speaks for a change. */
    private record Speaker(String id, boolean polled) {
        static Speaker of(Event event) {
            return new Speaker(event.id(), event.via() == Via.POLL);
        }

        boolean silences(Event event) {
            return !event.id().equals(id) && (polled || event.via() == Via.POLL);
        }
    }

    private Claims() {}

    /**
     * Claims the changes of a batch inside the caller's transaction, and leaves out the events whose change another event
     * told before. Waits for those who claim one of them in this moment. Costs nothing where no event names a change.
     */
    static List<Event> claim(Connection connection, List<Event> events) throws SQLException {
        SortedMap<Change, Speaker> asked = new TreeMap<>();
        for (Event event : events) {
            if (event.change() != null) {
                asked.putIfAbsent(Change.of(event), Speaker.of(event));
            }
        }
        if (asked.isEmpty()) {
            return events;
        }
        Map<Change, Speaker> held = new HashMap<>();
        for (Change claimed : claimed(connection, List.copyOf(asked.entrySet()))) {
            held.put(claimed, asked.remove(claimed));
        }
        if (!asked.isEmpty()) {
            held.putAll(held(connection, List.copyOf(asked.keySet())));
        }
        return events.stream()
                .filter(event -> event.change() == null
                        || !held.getOrDefault(Change.of(event), Speaker.of(event))
                                .silences(event))
                .toList();
    }

    private static List<Change> claimed(Connection connection, List<Map.Entry<Change, Speaker>> asked)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            Columns.of(statement, asked)
                    .text(entry -> entry.getKey().vendor())
                    .text(entry -> entry.getKey().change())
                    .text(entry -> entry.getValue().id())
                    .truth(entry -> entry.getValue().polled());
            ResultSet rows = statement.executeQuery();
            List<Change> claimed = new ArrayList<>();
            while (rows.next()) {
                claimed.add(new Change(rows.getString(1), rows.getString(2)));
            }
            return claimed;
        }
    }

    /** Asked after the claim: only then is seen what another wrote while it was waited for. */
    private static Map<Change, Speaker> held(Connection connection, List<Change> asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HELD)) {
            Columns.of(statement, asked).text(Change::vendor).text(Change::change);
            ResultSet rows = statement.executeQuery();
            Map<Change, Speaker> held = new HashMap<>();
            while (rows.next()) {
                held.put(
                        new Change(rows.getString(1), rows.getString(2)),
                        new Speaker(rows.getString(3), rows.getBoolean(4)));
            }
            return held;
        }
    }
}
