package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.CopyIn;
import com.saypro.hub.reconcile.match.Bulk;
import com.saypro.hub.reconcile.match.Bulks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What many items of a match come to, as it is kept. */
final class BulkTable {
    private static final String READ = """
            select match, rule, basis, bulk,
              (select closed is not null from reconcile_match m where m.number = b.match and m.rule = b.rule)
            from reconcile_bulk b where match = any (?) and rule = any (?)""";
    private static final String REMOVE = """
            delete from reconcile_bulk b using unnest(?::bigint[], ?::int[]) as r (match, rule)
            where b.match = r.match and b.rule = r.rule""";
    private static final String CHANGE = """
            update reconcile_bulk b set bulk = c.bulk from unnest(?::bigint[], ?::int[], ?::text[]) as c (match, rule, bulk)
            where b.match = c.match and b.rule = c.rule""";
    private static final String ADD = "copy reconcile_bulk (match, rule, basis, bulk) from stdin (format binary)";

    /** In place of the sums of a match that has none and takes no more items. */
    private static final String FULL = "";

    private record Row(long match, Sheet sheet, Bulk bulk) {
        int rule() {
            return sheet.edition().number();
        }

        String text() {
            return bulk == null ? FULL : sheet.edition().bulks().write(bulk);
        }
    }

    private final Connection connection;
    private final List<Row> added = new ArrayList<>();
    private final List<Row> changed = new ArrayList<>();
    private final List<Row> removed = new ArrayList<>();

    BulkTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Puts on their sheets what is kept of these matches.
     *
     * @param used whether it is of any use: else all items are wanted
     */
    static void read(Connection connection, Map<Integer, Sheet> sheets, Collection<Long> matches, boolean used)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("int8", matches.toArray()));
            statement.setArray(
                    2, connection.createArrayOf("int4", sheets.keySet().toArray()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Sheet sheet = sheets.get(row.getInt(2));
                if (row.getString(4).isEmpty()) {
                    sheet.large().fill(row.getLong(1));
                    continue;
                }
                Bulks bulks = sheet.edition().bulks();
                boolean stands = used && !sheet.hasPins() && !row.getBoolean(5);
                if (stands && row.getString(3).equals(bulks.basis())) {
                    sheet.large().put(row.getLong(1), bulks.read(row.getString(4)));
                } else {
                    sheet.large().open(row.getLong(1));
                }
            }
        }
    }

    /** Notes what has become of the large matches of a sheet. */
    void put(Sheet sheet, List<Cluster> clusters) {
        sheet.large().opened().forEach(match -> removed.add(new Row(match, sheet, null)));
        for (Cluster cluster : clusters) {
            if (cluster.isChanged()) {
                Bulk bulk = cluster.bulk();
                if (bulk != null) {
                    changed.add(new Row(cluster.number(), sheet, bulk));
                } else if (!sheet.hasPins()) {
                    putPieces(sheet, cluster);
                }
            }
        }
    }

    private void putPieces(Sheet sheet, Cluster cluster) {
        long match = cluster.number();
        boolean isFull = cluster.items().length >= Clusters.MOST;
        Bulk made = sheet.edition().bulks().of(cluster.items());
        if (made != null || isFull && !sheet.large().isFull(match)) {
            added.add(new Row(match, sheet, made));
        } else if (!isFull && sheet.large().isFull(match)) {
            removed.add(new Row(match, sheet, null));
        }
    }

    void write() throws SQLException {
        if (!removed.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
                Columns.of(statement, removed).large(Row::match).number(Row::rule);
                statement.executeUpdate();
            }
        }
        if (!changed.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
                Columns.of(statement, changed)
                        .large(Row::match)
                        .number(Row::rule)
                        .text(Row::text);
                statement.executeUpdate();
            }
        }
        if (!added.isEmpty()) {
            CopyIn copy = new CopyIn();
            added.forEach(row -> copy.row(4)
                    .number(row.match())
                    .integer(row.rule())
                    .text(row.sheet().edition().bulks().basis())
                    .text(row.text()));
            copy.send(connection, ADD);
        }
    }
}
