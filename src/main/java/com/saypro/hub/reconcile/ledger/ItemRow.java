package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** An item as its row has it. */
final class ItemRow {
    static final String COLUMNS =
            "i.number, i.rule, side, i.match, began, changed, counts, vendor, i.identity, event, facts";

    private ItemRow() {}

    /** The sheet that a row is of. */
    static Sheet sheet(Map<Integer, Sheet> sheets, ResultSet row) throws SQLException {
        return sheets.get(row.getInt(2));
    }

    /** The match that it is stored in. */
    static long match(ResultSet row) throws SQLException {
        return row.getLong(4);
    }

    /** The item as it is stored. */
    static Entry read(Sheet sheet, ResultSet row) throws SQLException {
        Item item = sheet.facts(row.getInt(3))
                .read(
                        row.getString(8),
                        row.getString(9),
                        row.getTimestamp(5).toInstant(),
                        row.getTimestamp(6).toInstant(),
                        row.getBoolean(7),
                        row.getString(10),
                        row.getString(11));
        return Entry.stored(item, row.getLong(1), match(row));
    }
}
