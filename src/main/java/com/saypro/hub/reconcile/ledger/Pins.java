package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.reconcile.match.Item;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What people said belongs together. */
final class Pins {
    private static final String PIN = """
            insert into reconcile_pin (rule, side, vendor, identity, pin, who, note)
            select ?, side, vendor, identity, ?, ?, ? from unnest(?::int[], ?::text[], ?::text[]) as i (side, vendor, identity)
            on conflict (rule, side, vendor, identity)
            do update set pin = excluded.pin, at = now(), who = excluded.who, note = excluded.note""";
    private static final String UNPIN = """
            delete from reconcile_pin p using unnest(?::int[], ?::text[], ?::text[]) as i (side, vendor, identity)
            where p.rule = ? and p.side = i.side and p.vendor = i.vendor and p.identity = i.identity""";
    private static final String CHANGED = "update reconcile_rule set pins = pins + 1 where number = ?";

    private static final String REGISTER = """
            insert into reconcile_rule (name, version, live, building) values (?, ?, false, true) returning number""";
    private static final String COPY = """
            insert into reconcile_pin (rule, side, vendor, identity, pin, at, who, note)
            select ?, p.side, p.vendor, p.identity, p.pin, p.at, p.who, p.note
            from reconcile_pin p join reconcile_rule r on r.number = p.rule where r.name = ? and r.live""";

    private Pins() {}

    /** Begins an edition with the pins of the live one; answers how often these have changed. */
    static int register(Connection connection, String name, String version) throws SQLException {
        int number;
        try (PreparedStatement statement = connection.prepareStatement(REGISTER)) {
            statement.setString(1, name);
            statement.setString(2, version);
            number = number(statement);
        }
        try (PreparedStatement statement = connection.prepareStatement(COPY)) {
            statement.setInt(1, number);
            statement.setString(2, name);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select coalesce((select pins from reconcile_rule where name = ? and live), 0)")) {
            statement.setString(1, name);
            return number(statement);
        }
    }

    /** How often the pins of an edition have changed. */
    static int changes(Connection connection, int edition) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select coalesce((select pins from reconcile_rule where number = ?), 0)")) {
            statement.setInt(1, edition);
            return number(statement);
        }
    }

    private static int number(PreparedStatement statement) throws SQLException {
        ResultSet row = statement.executeQuery();
        row.next();
        return row.getInt(1);
    }

    /** Says that items belong together. */
    static void pin(Connection connection, int rule, List<Item> items, String who, String note) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PIN)) {
            statement.setInt(1, rule);
            statement.setString(2, UUID.randomUUID().toString());
            statement.setString(3, who);
            statement.setString(4, note);
            Columns.of(statement, items, 5)
                    .number(Item::side)
                    .text(Item::vendor)
                    .text(Item::identity);
            statement.executeUpdate();
        }
        changed(connection, rule);
    }

    /** Takes back what was said of items; answers whether anything was. */
    static boolean unpin(Connection connection, int rule, List<Item> items) throws SQLException {
        int removed;
        try (PreparedStatement statement = connection.prepareStatement(UNPIN)) {
            Columns.of(statement, items).number(Item::side).text(Item::vendor).text(Item::identity);
            statement.setInt(4, rule);
            removed = statement.executeUpdate();
        }
        if (removed > 0) {
            changed(connection, rule);
        }
        return removed > 0;
    }

    private static void changed(Connection connection, int rule) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            statement.setInt(1, rule);
            statement.executeUpdate();
        }
    }
}
