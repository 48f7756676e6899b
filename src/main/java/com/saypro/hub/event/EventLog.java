package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of canonical events: each id once, and each change once, whatever is delivered again. */
@Component("eventLog")
public class EventLog {
    // Looked up only in the months since the event's entity is known, and in those from which it can be delivered
    // again.
    private static final String KNOWN = """
            select e.id, e.delivery from unnest(?::text[], ?::timestamptz[]) as asked (id, since)
            join event e on e.id = asked.id and e.recorded >= asked.since""";
    /** A transaction may have begun in the month before the one in which its event's entity was made. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);
    /** No vendor sends again for longer. An edited mapping may then tell of another entity, or of a new one. */
    private static final Duration SENT_AGAIN = Duration.ofDays(30);

    private static final String COPY = """
            copy event (entity, time, received, delivery, late, unverified, id, type, subject, vendor, category, via, data)
            from stdin (format binary)""";

    private record Row(Event event, boolean late) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Deliveries deliveries;
    private final EventMeters meters;
    private final Numbers numbers = new Numbers("entity_thousand");

    EventLog(JdbcTemplate jdbc, TransactionTemplate transactions, Deliveries deliveries, EventMeters meters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.meters = meters;
    }

    /**
     * Records a batch in one transaction: new events, where their entities stand, and what became of their deliveries. A
     * batch holding an event that cannot be written is taken apart until only that event is left out.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached; nothing is recorded
     */
    public Recorded record(List<Event> events) {
        return events.isEmpty() ? new Recorded(0, List.of(), List.of()) : record(events, false);
    }

    private Recorded record(List<Event> events, boolean anyMayBeKnown) {
        try {
            Recorded recorded = transactions.execute(status -> jdbc.execute(
                    (ConnectionCallback<Recorded>) connection -> write(connection, events, anyMayBeKnown)));
            meters.recorded(events, recorded);
            return recorded;
        } catch (DuplicateKeyException e) {
            // Another made the entity in this moment, or an edited mapping tells a known event of a new entity.
            return record(events, true);
        } catch (DataAccessException | TransactionException e) {
            if (!RefusedEvent.isRefusal(e)) {
                throw e;
            }
            return withoutTheRefused(events, e);
        } catch (RuntimeException e) {
            return withoutTheRefused(events, e);
        }
    }

    private Recorded withoutTheRefused(List<Event> events, RuntimeException e) {
        return events.size() == 1
                ? new Recorded(0, List.of(), List.of(RefusedEvent.deadLetter(events.get(0), e)))
                : inHalves(events);
    }

    private Recorded inHalves(List<Event> events) {
        int middle = events.size() / 2;
        Recorded first = record(events.subList(0, middle));
        Recorded second = record(events.subList(middle, events.size()));
        List<DeadLetter> deadLetters = new ArrayList<>(first.deadLetters());
        deadLetters.addAll(second.deadLetters());
        List<Stray> strays = new ArrayList<>(first.strays());
        strays.addAll(second.strays());
        return new Recorded(first.written() + second.written(), strays, deadLetters);
    }

    private Recorded write(Connection connection, List<Event> all, boolean anyMayBeKnown) throws SQLException {
        List<Event> events = Claims.claim(connection, all);
        Entities entities = Entities.lock(connection, events, numbers);
        Map<String, Instant> asked = new HashMap<>();
        for (Event event : events) {
            Instant again = anyMayBeKnown ? Instant.EPOCH : event.received().minus(SENT_AGAIN);
            Instant since = entities.since(event).filter(again::isAfter).orElse(again);
            asked.merge(event.id(), since, (one, other) -> one.isBefore(other) ? one : other);
        }
        Map<String, UUID> known = known(connection, List.copyOf(asked.entrySet()));
        Map<String, Event> fresh = new LinkedHashMap<>();
        for (Event event : events) {
            if (!known.containsKey(event.id())) {
                fresh.putIfAbsent(event.id(), event);
            }
        }
        List<Row> rows = insert(connection, entities, fresh.values());
        fresh.forEach((id, event) -> known.put(id, event.delivery()));
        List<Stray> strays = new ArrayList<>();
        rows.stream()
                .filter(Row::late)
                .forEach(row -> strays.add(new Stray(row.event().vendor(), true)));
        List<SettledDelivery> settled = new ArrayList<>(all.size());
        for (Event event : all) {
            boolean processed = event.delivery().equals(known.get(event.id()));
            settled.add(SettledDelivery.of(event, processed ? Outcome.PROCESSED : Outcome.DUPLICATE));
            if (!processed) {
                strays.add(new Stray(event.vendor(), false));
            }
        }
        deliveries.settle(settled);
        return new Recorded(rows.size(), strays, List.of());
    }

    private static Map<String, UUID> known(Connection connection, List<Map.Entry<String, Instant>> asked)
            throws SQLException {
        Map<String, UUID> known = new HashMap<>();
        if (asked.isEmpty()) {
            return known;
        }
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Columns.of(statement, asked)
                    .text(Map.Entry::getKey)
                    .time(entry -> entry.getValue().minus(LONGEST_TRANSACTION));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                known.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        return known;
    }

    private static List<Row> insert(Connection connection, Entities entities, Collection<Event> events)
            throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        List<Row> rows = events.stream()
                .map(event -> new Row(event, !entities.advance(event)))
                .toList();
        CopyIn copy = new CopyIn();
        rows.forEach(row -> write(copy, entities.number(row.event()), row));
        copy.send(connection, COPY);
        entities.write();
        return rows;
    }

    private static void write(CopyIn copy, long entity, Row row) {
        Event event = row.event();
        copy.row(13)
                .number(entity)
                .time(event.time())
                .time(event.received())
                .uuid(event.delivery())
                .truth(row.late())
                .truth(event.unverified())
                .text(event.id())
                .text(event.type())
                .text(event.subject())
                .text(event.vendor())
                .text(event.category().word())
                .text(event.via().word())
                .json(event.data().toString());
    }
}
