package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.CopyIn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What matches are found by. */
final class KeyTable {
    private static final String ADD = "copy reconcile_key (hash, match) from stdin (format binary)";
    private static final String REMOVE = """
            delete from reconcile_key k using unnest(?::bigint[], ?::bigint[]) as r (hash, match)
            where k.hash = r.hash and k.match = r.match""";

    private record Key(long hash, long match) {}

    private final Connection connection;
    private final List<Key> added = new ArrayList<>();
    private final List<Key> removed = new ArrayList<>();

    KeyTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Notes what the matches of a sheet are found by now.
     *
     * @param changed the clusters whose items are other ones than before, and all those that took items of theirs
     * @param spent items that are forgotten
     */
    void put(Sheet sheet, List<Cluster> changed, List<Entry> spent) {
        Map<Long, Set<Long>> before = new HashMap<>();
        Map<Long, Set<Long>> after = new HashMap<>();
        for (Cluster cluster : changed) {
            Set<Long> hashes = after.computeIfAbsent(cluster.number(), none -> new HashSet<>());
            for (Entry entry : cluster.entries()) {
                sheet.addHashes(entry.item(), hashes);
                stored(sheet, entry, before);
            }
        }
        spent.forEach(entry -> stored(sheet, entry, before));
        after.forEach((match, hashes) -> {
            hashes.removeIf(hash -> sheet.hasFound(hash, match)
                    && !before.getOrDefault(match, Set.of()).contains(hash));
            difference(hashes, before.get(match), match, added);
        });
        before.forEach((match, hashes) -> difference(hashes, after.get(match), match, removed));
    }

    private static void stored(Sheet sheet, Entry entry, Map<Long, Set<Long>> before) {
        if (!entry.isFresh()) {
            sheet.addHashes(entry.stored(), before.computeIfAbsent(entry.match(), none -> new HashSet<>()));
        }
    }

    private static void difference(Set<Long> hashes, Set<Long> without, long match, List<Key> keys) {
        for (Long hash : hashes) {
            if (without == null || !without.contains(hash)) {
                keys.add(new Key(hash, match));
            }
        }
    }

    void write() throws SQLException {
        if (!removed.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
                Columns.of(statement, removed).large(Key::hash).large(Key::match);
                statement.executeUpdate();
            }
        }
        if (!added.isEmpty()) {
            // Those that lie beside each other in the index one after the other.
            added.sort(Comparator.comparingLong(Key::hash));
            CopyIn copy = new CopyIn();
            added.forEach(key -> copy.row(2).number(key.hash()).number(key.match()));
            copy.send(connection, ADD);
        }
    }
}
