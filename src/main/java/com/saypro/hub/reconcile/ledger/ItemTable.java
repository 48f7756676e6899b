package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.CopyIn;
import com.saypro.hub.event.Numbers;
import com.saypro.hub.reconcile.match.Item;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of items. */
final class ItemTable {
    private static final String ADD = """
            copy reconcile_item (number, rule, side, match, began, changed, counts, vendor, identity, event, facts)
            from stdin (format binary)""";
    private static final String CHANGE = """
            update reconcile_item i set match = c.match, began = c.began, changed = c.changed, counts = c.counts,
              event = c.event, facts = c.facts
            from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::bool[], ?::text[], ?::jsonb[])
              as c (number, match, began, changed, counts, event, facts)
            where i.number = c.number""";
    private static final String REMOVE = "delete from reconcile_item where number = any (?)";

    private record Place(Sheet sheet, Entry entry, long match) {
        Item item() {
            return entry.item();
        }

        String facts() {
            return sheet.facts(item().side()).write(item());
        }
    }

    private final Connection connection;
    private final Numbers numbers;
    private final List<Place> fresh = new ArrayList<>();
    private final List<Place> changed = new ArrayList<>();
    private final List<Long> spent = new ArrayList<>();

    ItemTable(Connection connection, Numbers numbers) {
        this.connection = connection;
        this.numbers = numbers;
    }

    /** Notes where the items of a match are. */
    void put(Sheet sheet, Cluster cluster) {
        for (Entry entry : cluster.entries()) {
            if (entry.isFresh()) {
                fresh.add(new Place(sheet, entry, cluster.number()));
            } else if (entry.isChanged() || entry.match() != cluster.number()) {
                changed.add(new Place(sheet, entry, cluster.number()));
            }
        }
    }

    /** Notes that an item is spent. */
    void remove(Entry entry) {
        if (!entry.isFresh()) {
            spent.add(entry.number());
        }
    }

    void write() throws SQLException {
        if (!fresh.isEmpty()) {
            add();
        }
        if (!changed.isEmpty()) {
            change();
        }
        if (!spent.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
                statement.setArray(1, connection.createArrayOf("int8", spent.toArray()));
                statement.executeUpdate();
            }
        }
    }

    private void add() throws SQLException {
        CopyIn copy = new CopyIn();
        for (Place place : fresh) {
            Item item = place.item();
            copy.row(11)
                    .number(numbers.next(connection))
                    .integer(place.sheet().edition().number())
                    .small(item.side())
                    .number(place.match())
                    .time(item.first().time())
                    .time(item.newest().time())
                    .truth(item.counts())
                    .text(item.vendor())
                    .text(item.identity())
                    .text(item.newest().event())
                    .json(place.facts());
        }
        copy.send(connection, ADD);
    }

    private void change() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            Columns.of(statement, changed)
                    .large(place -> place.entry().number())
                    .large(Place::match)
                    .time(place -> place.item().first().time())
                    .time(place -> place.item().newest().time())
                    .truth(place -> place.item().counts())
                    .text(place -> place.item().newest().event())
                    .text(Place::facts);
            statement.executeUpdate();
        }
    }
}
