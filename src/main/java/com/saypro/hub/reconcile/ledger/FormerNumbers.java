package com.saypro.hub.reconcile.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers that matches had before their rule said something else: people know them by these. */
final class FormerNumbers {
    private static final String FIND = """
            select side, vendor, identity, match from reconcile_item
            where match = any (array(select match from reconcile_key where hash = any (?))) and rule = ?""";
    private static final String USED = "select match from reconcile_item where match = any (?) and rule = ?";

    private FormerNumbers() {}

    /** Gives clusters without a number the smallest former one of their items that none has yet. */
    static void give(Connection connection, Sheet sheet, List<Cluster> clusters) throws SQLException {
        List<Cluster> without = clusters.stream()
                .filter(cluster -> cluster.number() == Cluster.NEW)
                .toList();
        Set<Long> hashes = new HashSet<>();
        without.forEach(cluster ->
                cluster.entries().forEach(entry -> hashes.addAll(sheet.formerHashes(Entry.Identity.of(entry.item())))));
        if (hashes.isEmpty()) {
            return;
        }
        Map<Entry.Identity, Long> former = find(connection, sheet, hashes);
        Set<Long> used = used(connection, sheet, new HashSet<>(former.values()));
        clusters.forEach(cluster -> used.add(cluster.number()));
        for (Cluster cluster : without) {
            cluster.entries().stream()
                    .map(entry -> former.get(Entry.Identity.of(entry.item())))
                    .filter(number -> number != null && !used.contains(number))
                    .min(Long::compare)
                    .ifPresent(number -> {
                        used.add(number);
                        cluster.become(number);
                    });
        }
    }

    private static Map<Entry.Identity, Long> find(Connection connection, Sheet sheet, Set<Long> hashes)
            throws SQLException {
        Map<Entry.Identity, Long> former = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("int8", hashes.toArray()));
            statement.setInt(2, sheet.edition().former());
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                former.put(new Entry.Identity(row.getInt(1), row.getString(2), row.getString(3)), row.getLong(4));
            }
        }
        return former;
    }

    private static Set<Long> used(Connection connection, Sheet sheet, Set<Long> numbers) throws SQLException {
        Set<Long> used = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(USED)) {
            statement.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
            statement.setInt(2, sheet.edition().number());
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                used.add(row.getLong(1));
            }
        }
        return used;
    }
}
