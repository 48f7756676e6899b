package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Item;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what may have to do with what is told: all items that are tied to it by keys, over however many others. */
final class Finder {
    private static final String ITEMS =
            "select number, rule, side, match, began, changed, counts, vendor, identity, event, facts from reconcile_item";
    // No join: of one between tables that grew since they were last looked at the planner may make what takes minutes.
    private static final String BY_HASH = ITEMS
            + " where match = any (array(select match from reconcile_key where hash = any (?))) and rule = any (?)";
    private static final String BY_MATCH = ITEMS + " where match = any (?) and rule = any (?)";
    private static final String MATCHES =
            "select " + MatchRow.COLUMNS + " from reconcile_match where number = any (?) and rule = any (?)";

    private final Connection connection;
    private final Map<Integer, Sheet> sheets;
    private final Object[] rules;
    private final Set<Long> asked = new HashSet<>();
    private final Set<Long> matches = new HashSet<>();

    private Finder(Connection connection, Collection<Sheet> sheets) {
        this.connection = connection;
        this.sheets = sheets.stream()
                .collect(Collectors.toMap(sheet -> sheet.edition().number(), Function.identity()));
        rules = this.sheets.keySet().toArray();
    }

    /** Completes these sheets. */
    static void complete(Connection connection, List<Sheet> sheets) throws SQLException {
        new Finder(connection, sheets).run();
    }

    private void run() throws SQLException {
        Set<Long> next = new HashSet<>();
        Set<Long> wanted = new HashSet<>();
        sheets.values().forEach(sheet -> {
            sheet.addTies(next);
            wanted.addAll(sheet.wanted());
        });
        if (!wanted.isEmpty()) {
            items(BY_MATCH, wanted, next);
        }
        while (!next.isEmpty()) {
            Set<Long> now = new HashSet<>(next);
            asked.addAll(now);
            next.clear();
            items(BY_HASH, now, next);
        }
        if (!matches.isEmpty()) {
            rows();
        }
    }

    /** Reads items, and notes what they are found by that was not asked before. */
    private void items(String sql, Set<Long> by, Set<Long> next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, by);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Sheet sheet = sheets.get(row.getInt(2));
                Item item = item(sheet, row);
                matches.add(row.getLong(4));
                sheet.put(Entry.stored(item, row.getLong(1), row.getLong(4)));
                sheet.addTies(item, next);
            }
        }
        next.removeAll(asked);
    }

    private static Item item(Sheet sheet, ResultSet row) throws SQLException {
        return sheet.facts(row.getInt(3))
                .read(
                        row.getString(8),
                        row.getString(9),
                        row.getTimestamp(5).toInstant(),
                        row.getTimestamp(6).toInstant(),
                        row.getBoolean(7),
                        row.getString(10),
                        row.getString(11));
    }

    private void rows() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MATCHES)) {
            set(statement, matches);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                MatchRow match = MatchRow.read(row);
                sheets.get(match.rule()).put(match);
            }
        }
    }

    private void set(PreparedStatement statement, Set<Long> by) throws SQLException {
        Array numbers = connection.createArrayOf("int8", by.toArray());
        statement.setArray(1, numbers);
        statement.setArray(2, connection.createArrayOf("int4", rules));
    }
}
