package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What belongs together, in the database. */
final class LinkRows {
    private static final String FACTS = """
            select owner, facts from risk_link join unnest(?::text[]) as asked (owner) using (owner) where facts <> ''""";
    private static final String WRITE = """
            insert into risk_link as known (owner, kind, vendor, subject, at, facts)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
              as told (owner, kind, vendor, subject, at, facts) order by owner
            on conflict (owner, kind, vendor, subject) do update set facts = known.facts || excluded.facts
              where position(excluded.facts in known.facts) = 0""";

    private LinkRows() {}

    /** Tells the memory what is known of orders. */
    static void facts(Connection connection, Collection<String> orders, Memory memory) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            Columns.of(statement, List.copyOf(orders)).text(Link::order);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String order = rows.getString(1).substring(Link.order("").length());
                    memory.ordered(order, new Facts(rows.getString(2)));
                }
            }
        }
    }

    static void write(Connection connection, List<Link> links) throws SQLException {
        if (links.isEmpty()) {
            return;
        }
        Map<List<String>, Link> once = new LinkedHashMap<>();
        links.forEach(link -> once.merge(link.name(), link, Link::with));
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns.of(statement, List.copyOf(once.values()))
                    .text(Link::owner)
                    .text(Link::kind)
                    .text(Link::vendor)
                    .text(Link::subject)
                    .time(Link::at)
                    .text(link -> link.facts().lines());
            statement.executeUpdate();
        }
    }
}
