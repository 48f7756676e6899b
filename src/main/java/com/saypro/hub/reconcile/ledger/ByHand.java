package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.ledger.MatchDesk.Named;
import com.saypro.hub.reconcile.match.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a person says belongs together: items, and the matches that they are in. */
final class ByHand {
    private final Connection connection;
    private final OpenMatch first;
    private final List<Item> items = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    private ByHand(Connection connection, OpenMatch first) {
        this.connection = connection;
        this.first = first;
        add(first);
    }

    /** Begins with a match. */
    static ByHand with(Connection connection, Editions editions, String number) throws SQLException {
        return new ByHand(connection, OpenMatch.of(connection, editions.sheets(connection), MatchNumber.of(number)));
    }

    /** Adds all that is in other matches. */
    ByHand matches(Editions editions, List<String> others) throws SQLException {
        for (String other : others) {
            OpenMatch each = OpenMatch.of(connection, editions.sheets(connection), MatchNumber.of(other));
            if (each.row().rule() != rule()) {
                throw new IllegalArgumentException("Matches of different rules do not belong together");
            }
            add(each);
        }
        return this;
    }

    /** Adds items by their names. */
    ByHand items(List<Named> named) throws SQLException {
        for (Named item : named) {
            Entry entry = NamedItems.find(connection, first.sheet(), item);
            items.add(entry.item());
            numbers.add(entry.match());
        }
        return this;
    }

    private void add(OpenMatch match) {
        items.addAll(match.items());
        numbers.add(match.row().number());
    }

    /**
     * Keeps it.
     *
     * @throws IllegalArgumentException when there is nothing to bring together
     * @throws IllegalStateException when all is of one side, so that it can be no match
     */
    void pin(String who, String note) throws SQLException {
        if (items.size() < 2) {
            throw new IllegalArgumentException("To match needs another match or item");
        }
        if (items.stream().map(Item::side).distinct().count() < 2) {
            String side = first.sheet().sides().get(items.get(0).side()).name();
            throw new IllegalStateException(
                    "All of these are of the side '" + side + "'; a match needs something of another side");
        }
        Pins.pin(connection, rule(), items, who, note);
    }

    int rule() {
        return first.row().rule();
    }

    /** The matches that are concerned. */
    List<Long> numbers() {
        return numbers;
    }

    /** The match that goes on as it stands, under the smallest of the numbers. */
    Change change(Instant now, String who, String note) {
        long goesOn = numbers.stream().mapToLong(each -> each).min().orElseThrow();
        return new Change(goesOn, now, who, "matched", first.row().standing().status(), note);
    }
}
