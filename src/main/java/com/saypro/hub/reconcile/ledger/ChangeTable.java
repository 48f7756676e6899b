package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.CopyIn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The history of all matches; rows are only ever added. */
final class ChangeTable {
    private static final String ADD =
            "copy reconcile_change (match, at, who, action, status, note) from stdin (format binary)";

    private ChangeTable() {}

    static void add(Connection connection, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        CopyIn copy = new CopyIn();
        for (Change change : changes) {
            copy.row(6)
                    .number(change.match())
                    .time(change.at())
                    .text(change.who())
                    .text(change.action())
                    .text(change.status().word())
                    .text(change.note());
        }
        copy.send(connection, ADD);
    }
}
