package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.reconcile.match.Bulk;
import com.saypro.hub.reconcile.match.Item;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reckons what is told of items in the sums of the large matches that they belong to. Only these items are read; all of a match
 * where its sums do not tell enough: what is told changes an item, or the match may be a break of few.
 */
final class Reckoning {
    // Laid out as a loop, whatever the planner thinks of the tables.
    private static final String ITEMS = """
            select %s
            from unnest(?::bigint[], ?::int[], ?::text[]) as told (match, rule, identity), lateral (
              select * from reconcile_item i where i.match = told.match and i.identity = told.identity
                and i.rule = told.rule offset 0) i""".formatted(ItemRow.COLUMNS);

    /** An item that may be stored in a match. */
    private record Asked(Sheet sheet, long match, Item item) {
        int rule() {
            return sheet.edition().number();
        }
    }

    private final Connection connection;
    private final Instant now;

    /** @param now the moment at which matches are judged */
    Reckoning(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Reckons in what is told; answers the matches that had to be opened. */
    Set<Long> run(Map<Integer, Sheet> sheets) throws SQLException {
        Map<Sheet, Map<Long, List<Item>>> told = new HashMap<>();
        List<Asked> asked = new ArrayList<>();
        for (Sheet sheet : sheets.values()) {
            if (sheet.large().isUsed()) {
                told.put(sheet, told(sheet, asked));
            }
        }
        if (!asked.isEmpty()) {
            read(sheets, asked);
        }
        Set<Long> opened = new HashSet<>();
        told.forEach((sheet, matches) -> matches.forEach((match, items) -> {
            if (sheet.large().holds(match) && !isEnough(sheet, match, items)) {
                sheet.large().open(match);
                opened.add(match);
            }
        }));
        return opened;
    }

    /** What is told of each large match; one that is asked for has to be there, whatever is told of it. */
    private static Map<Long, List<Item>> told(Sheet sheet, List<Asked> asked) {
        Map<Long, List<Item>> told = new HashMap<>();
        sheet.wanted().forEach(match -> told.put(match, new ArrayList<>()));
        for (Item item : sheet.told()) {
            Set<Long> matches = sheet.found(item);
            for (long match : matches) {
                if (sheet.large().holds(match)) {
                    told.computeIfAbsent(match, none -> new ArrayList<>()).add(item);
                    if (sheet.mayHold(match, item)) {
                        asked.add(new Asked(sheet, match, item));
                    }
                }
            }
        }
        return told;
    }

    private void read(Map<Integer, Sheet> sheets, List<Asked> asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ITEMS)) {
            Columns.of(statement, asked)
                    .large(Asked::match)
                    .number(Asked::rule)
                    .text(each -> each.item().identity());
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Sheet sheet = ItemRow.sheet(sheets, row);
                Entry entry = ItemRow.read(sheet, row);
                if (sheet.isTold(entry.item())) {
                    sheet.put(entry);
                }
            }
        }
    }

    private boolean isEnough(Sheet sheet, long match, List<Item> told) {
        Bulk bulk = sheet.large().bulk(match);
        for (Item item : told) {
            if (sheet.found(item).size() > 1 || !reckon(bulk, sheet.entry(item), item)) {
                return false;
            }
            sheet.large().place(Entry.Identity.of(item), match);
        }
        try {
            return sheet.edition().evaluation().of(bulk, now).isPresent();
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private static boolean reckon(Bulk bulk, Entry stored, Item told) {
        return stored == null
                ? bulk.add(told)
                : bulk.replace(stored.item(), stored.item().join(told));
    }
}
