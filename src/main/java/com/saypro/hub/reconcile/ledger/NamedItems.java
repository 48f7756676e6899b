package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.ledger.MatchDesk.Named;
import com.saypro.hub.reconcile.rule.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;

/** Items as people name them. */
final class NamedItems {
    private static final String FIND = """
            select i.match from reconcile_key k join reconcile_item i on i.match = k.match
            where k.hash = any (?) and i.rule = ? and i.side = ? and i.vendor = ? and i.identity = ?""";

    private NamedItems() {}

    /**
     * The item of the sheet's edition with this name.
     *
     * @throws NoSuchElementException when there is none
     */
    static Entry find(Connection connection, Sheet sheet, Named named) throws SQLException {
        int side = sheet.sides().stream()
                .filter(each -> each.name().equals(named.side()))
                .mapToInt(Side::index)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The rule has no side '" + named.side() + "'"));
        Entry.Identity identity = new Entry.Identity(side, named.vendor(), named.identity());
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(
                    1, connection.createArrayOf("int8", sheet.hashes(identity).toArray()));
            statement.setInt(2, sheet.edition().number());
            statement.setInt(3, side);
            statement.setString(4, named.vendor());
            statement.setString(5, named.identity());
            ResultSet row = statement.executeQuery();
            if (row.next()) {
                sheet.want(row.getLong(1));
                Finder.complete(connection, List.of(sheet));
            }
        }
        return sheet.entries().stream()
                .filter(entry -> Entry.Identity.of(entry.item()).equals(identity))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "No " + named.side() + " " + named.vendor() + ":" + named.identity() + " is known"));
    }
}
