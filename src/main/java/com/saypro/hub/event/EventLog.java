package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The log of canonical events: each id once, whatever is delivered again. */
@Component("eventLog")
public class EventLog {
    private static final String KNOWN = "select id, delivery from event where id = any (?)";
    private static final String COPY = """
            copy event (entity, time, received, delivery, late, id, type, subject, vendor, category, via, data)
            from stdin (format binary)""";

    private record Row(Event event, boolean late) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Deliveries deliveries;
    private final EventMeters meters;

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
        if (events.isEmpty()) {
            return new Recorded(0, 0, List.of());
        }
        try {
            Recorded recorded = transactions.execute(
                    status -> jdbc.execute((ConnectionCallback<Recorded>) connection -> write(connection, events)));
            meters.recorded(events, recorded);
            return recorded;
        } catch (DuplicateKeyException e) {
            // Written in this moment by another, and about another entity, as only an edited mapping has it: known now.
            return record(events);
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
                ? new Recorded(0, 0, List.of(RefusedEvent.deadLetter(events.get(0), e)))
                : inHalves(events);
    }

    private Recorded inHalves(List<Event> events) {
        int middle = events.size() / 2;
        Recorded first = record(events.subList(0, middle));
        Recorded second = record(events.subList(middle, events.size()));
        List<DeadLetter> deadLetters = new ArrayList<>(first.deadLetters());
        deadLetters.addAll(second.deadLetters());
        return new Recorded(first.written() + second.written(), first.late() + second.late(), deadLetters);
    }

    private Recorded write(Connection connection, List<Event> events) throws SQLException {
        Entities entities = Entities.lock(connection, events);
        Map<String, UUID> known = known(connection, events);
        Map<String, Event> fresh = new LinkedHashMap<>();
        for (Event event : events) {
            if (!known.containsKey(event.id())) {
                fresh.putIfAbsent(event.id(), event);
            }
        }
        List<Row> rows = insert(connection, entities, fresh.values());
        fresh.forEach((id, event) -> known.put(id, event.delivery()));
        deliveries.settle(events.stream()
                .map(event -> SettledDelivery.of(
                        event, known.get(event.id()).equals(event.delivery()) ? Outcome.PROCESSED : Outcome.DUPLICATE))
                .toList());
        return new Recorded(rows.size(), (int) rows.stream().filter(Row::late).count(), List.of());
    }

    private static Map<String, UUID> known(Connection connection, List<Event> events) throws SQLException {
        Map<String, UUID> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Columns.of(statement, events).text(Event::id);
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
        copy.row(12)
                .number(entity)
                .time(event.time())
                .time(event.received())
                .uuid(event.delivery())
                .truth(row.late())
                .text(event.id())
                .text(event.type())
                .text(event.subject())
                .text(event.vendor())
                .text(event.category().word())
                .text(event.via().word())
                .json(event.data().toString());
    }
}
