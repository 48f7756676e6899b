package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What belongs together, in the database. */
final class LinkRows {
    private static final String FACTS =
            "select owner, kind, subject from risk_link where owner = any (?::text[]) and kind = any (?::text[])";
    private static final String WRITE = """
            insert into risk_link (owner, kind, vendor, subject, at)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict do nothing""";

    private LinkRows() {}

    /** Tells the memory what is known of orders. */
    static void facts(Connection connection, Collection<String> orders, Memory memory) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            Columns.of(statement, List.copyOf(orders)).text(Link::order);
            statement.setArray(2, connection.createArrayOf("text", Link.FACTS.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String order = rows.getString(1).substring(Link.order("").length());
                    memory.ordered(order, rows.getString(2), rows.getString(3));
                }
            }
        }
    }

    static void write(Connection connection, List<Link> links) throws SQLException {
        if (links.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns.of(statement, links)
                    .text(Link::owner)
                    .text(Link::kind)
                    .text(Link::vendor)
                    .text(Link::subject)
                    .time(Link::at);
            statement.executeUpdate();
        }
    }
}
