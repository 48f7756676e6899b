package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.match.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A match that somebody does something with.
 *
 * @param sheet all that is tied to it
 * @param row where it stands
 * @param items its items
 */
record OpenMatch(Sheet sheet, MatchRow row, List<Item> items) {
    /**
     * Reads a match.
     *
     * @throws NoSuchElementException when there is none of this number, or its rule is not live
     * @throws IllegalStateException when its items are elsewhere now
     */
    static OpenMatch of(Connection connection, List<Sheet> sheets, long number) throws SQLException {
        List<Sheet> live =
                sheets.stream().filter(sheet -> !sheet.edition().building()).toList();
        live.forEach(sheet -> sheet.want(number));
        Finder.complete(connection, live);
        for (Sheet sheet : live) {
            List<Item> items = sheet.entries().stream()
                    .filter(entry -> entry.match() == number)
                    .map(Entry::item)
                    .toList();
            if (sheet.match(number) != null && !items.isEmpty()) {
                return new OpenMatch(sheet, sheet.match(number), items);
            }
        }
        throw new NoSuchElementException("No match " + MatchNumber.text(number) + " is open");
    }

    String digest() {
        return Digest.of(sheet, items);
    }

    /** The fingerprint of the incident that tells of it; none where none does. */
    Set<String> told() {
        return row.told() == null ? Set.of() : Set.of(row.told());
    }
}
