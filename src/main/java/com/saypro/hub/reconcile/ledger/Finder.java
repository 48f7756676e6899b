package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Item;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what may have to do with what is told: all items that are tied to it by keys, over however many others. */
final class Finder {
    // No join: of one between tables that grew since they were last looked at the planner may make what takes minutes.
    private static final String KEYS = "select hash, match from reconcile_key where hash = any (?)";
    private static final String ITEMS =
            "select " + ItemRow.COLUMNS + " from reconcile_item i where match = any (?) and rule = any (?)";
    private static final String MATCHES =
            "select " + MatchRow.COLUMNS + " from reconcile_match where number = any (?) and rule = any (?)";

    private final Connection connection;
    private final Map<Integer, Sheet> sheets;
    private final Instant now;
    private final Object[] rules;
    private final Set<Long> asked = new HashSet<>();
    private final Set<Long> matches = new HashSet<>();

    private Finder(Connection connection, Collection<Sheet> sheets, Instant now) {
        this.connection = connection;
        this.sheets = sheets.stream()
                .collect(Collectors.toMap(sheet -> sheet.edition().number(), Function.identity()));
        this.now = now;
        rules = this.sheets.keySet().toArray();
    }

    /** Completes these sheets with all items of all matches. */
    static void complete(Connection connection, List<Sheet> sheets) throws SQLException {
        complete(connection, sheets, null);
    }

    /**
     * Completes these sheets; of large matches only with what is needed to judge them.
     *
     * @param now the moment at which matches are judged; null where all items are wanted
     */
    static void complete(Connection connection, List<Sheet> sheets, Instant now) throws SQLException {
        new Finder(connection, sheets, now).run();
    }

    private void run() throws SQLException {
        Set<Long> next = new HashSet<>();
        Set<Long> wanted = new HashSet<>();
        sheets.values().forEach(sheet -> {
            sheet.addTies(next);
            wanted.addAll(sheet.wanted());
        });
        read(wanted, next);
        follow(next);
        Set<Long> opened = new Reckoning(connection, now).run(sheets);
        if (!opened.isEmpty()) {
            items(opened, next);
            follow(next);
        }
        if (!matches.isEmpty()) {
            rows();
        }
    }

    private void follow(Set<Long> next) throws SQLException {
        while (!next.isEmpty()) {
            Set<Long> now = new HashSet<>(next);
            asked.addAll(now);
            next.clear();
            read(found(now), next);
        }
    }

    /** The matches that are found by these hashes and were not read before. */
    private Set<Long> found(Set<Long> hashes) throws SQLException {
        Set<Long> found = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setArray(1, connection.createArrayOf("int8", hashes.toArray()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Sheet sheet = sheets.get(Hashes.edition(row.getLong(1)));
                if (sheet != null) {
                    sheet.find(row.getLong(1), row.getLong(2));
                    found.add(row.getLong(2));
                }
            }
        }
        found.removeAll(matches);
        return found;
    }

    /** Reads matches: the items of each, or what they come to. */
    private void read(Set<Long> found, Set<Long> next) throws SQLException {
        matches.addAll(found);
        if (!found.isEmpty()) {
            BulkTable.read(connection, sheets, found, now != null);
            sheets.values().forEach(Finder::refuseTooMany);
            Set<Long> pieces = found.stream().filter(this::isInPieces).collect(Collectors.toSet());
            items(pieces, next);
        }
    }

    /** Of a match that is full the items need not be read to know that it takes no more. */
    private static void refuseTooMany(Sheet sheet) {
        if (sheet.large().isAnyFull()) {
            for (Item item : sheet.told()) {
                for (long match : sheet.found(item)) {
                    if (sheet.large().isFull(match) && !sheet.mayHold(match, item)) {
                        throw new Clusters.TooManyItems();
                    }
                }
            }
        }
    }

    /** Whether the items of a match are needed; two editions of a rule may each have one of this number. */
    private boolean isInPieces(long match) {
        return sheets.values().stream()
                .anyMatch(sheet -> sheet.hasFound(match) && !sheet.large().holds(match));
    }

    /** Reads items, and notes what they are found by that was not asked before. */
    private void items(Set<Long> of, Set<Long> next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ITEMS)) {
            set(statement, of);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Sheet sheet = ItemRow.sheet(sheets, row);
                if (!sheet.large().holds(ItemRow.match(row))) {
                    Entry entry = ItemRow.read(sheet, row);
                    sheet.put(entry);
                    sheet.addTies(entry.item(), next);
                }
            }
        }
        next.removeAll(asked);
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
