package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was learned about everybody, in the database: what is usual of them, and what they did lately. */
final class PartyRows {
    private static final String READ =
            "select name, kept from risk_party join unnest(?::text[]) as asked (name) using (name)";
    private static final String WRITE = """
            insert into risk_party (name, seen, kept)
            select name, now(), kept from unnest(?::text[], ?::text[]) as learned (name, kept) order by name
            on conflict (name) do update set seen = excluded.seen, kept = excluded.kept""";

    private static final String NOTHING = "{}";

    private final Map<String, Party> parties = new HashMap<>();

    /** Tells the memory all that is known of some that were not asked for before. */
    void read(Connection connection, Collection<String> names, Memory memory) throws SQLException {
        List<String> asked =
                names.stream().filter(name -> !parties.containsKey(name)).toList();
        asked.forEach(name -> parties.put(name, new Party()));
        if (asked.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Columns.of(statement, asked).text(name -> name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Party party = Party.read(rows.getString(2));
                    parties.put(rows.getString(1), party);
                    tell(rows.getString(1), party, memory);
                }
            }
        }
    }

    private static void tell(String name, Party party, Memory memory) {
        party.parts().forEach((part, kept) -> {
            Key key = new Key(name, part);
            if (part.equals(Key.TRAIL)) {
                memory.trails().put(key, RiskJson.trail(kept));
            } else {
                memory.usuals().put(key, Usual.read(Segment.of(key).most(), kept));
            }
        });
    }

    /** Writes what is no longer as it was read. */
    void write(Connection connection, Memory memory) throws SQLException {
        memory.usuals().forEach((key, usual) -> {
            if (usual.changed()) {
                put(key, usual.toString());
            }
        });
        memory.trails().forEach((key, trail) -> {
            String kept = RiskJson.write(trail);
            if (!kept.equals(NOTHING)) {
                put(key, kept);
            }
        });
        List<Map.Entry<String, Party>> changed = parties.entrySet().stream()
                .filter(each -> each.getValue().changed())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns.of(statement, changed)
                    .text(Map.Entry::getKey)
                    .text(each -> each.getValue().toString());
            statement.executeUpdate();
        }
    }

    private void put(Key key, String kept) {
        parties.computeIfAbsent(key.party(), absent -> new Party()).put(key.part(), kept);
    }
}
