package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.CopyIn;
import com.saypro.hub.reconcile.ledger.MatchRow.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The rows of matches. */
final class MatchTable {
    private static final String ADD = "copy reconcile_match (" + MatchRow.COLUMNS + ") from stdin (format binary)";
    private static final String CHANGE = """
            update reconcile_match m set status = c.status, posted = c.posted, broken = c.broken, ambiguous = c.ambiguous,
              reason = c.reason, at_risk = c.at_risk, currency = c.currency, vendor = c.vendor, began = c.began,
              changed = c.changed, broke = c.broke, due = c.due, closure = c.closure, closed = c.closed, told = c.told
            from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::bigint[],
                ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                ?::text[], ?::text[])
              as c (number, rule, status, posted, broken, ambiguous, reason, at_risk, currency, vendor, began, changed,
                broke, due, closure, closed, told)
            where m.number = c.number and m.rule = c.rule""";
    private static final String NUMBERS = "select nextval('reconcile_match_number') from generate_series(1, ?)";

    private final Connection connection;

    MatchTable(Connection connection) {
        this.connection = connection;
    }

    /** Gives numbers to clusters that have none: those which the former edition gave to their items, or the next ones. */
    void number(Sheet sheet, List<Cluster> clusters) throws SQLException {
        if (sheet.edition().building() && sheet.edition().former() != 0) {
            FormerNumbers.give(connection, sheet, clusters);
        }
        List<Cluster> without = clusters.stream()
                .filter(cluster -> cluster.number() == Cluster.NEW)
                .toList();
        if (without.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            statement.setInt(1, without.size());
            ResultSet row = statement.executeQuery();
            for (Cluster cluster : without) {
                row.next();
                cluster.become(row.getLong(1));
            }
        }
    }

    /** Writes what became of matches. */
    void write(List<Judgement> judgements) throws SQLException {
        List<MatchRow> fresh = rows(judgements, true);
        List<MatchRow> changed = rows(judgements, false);
        if (!fresh.isEmpty()) {
            CopyIn copy = new CopyIn();
            fresh.forEach(row -> add(copy, row));
            copy.send(connection, ADD);
        }
        if (!changed.isEmpty()) {
            change(changed);
        }
    }

    private static List<MatchRow> rows(List<Judgement> judgements, boolean fresh) {
        return judgements.stream()
                .filter(judgement -> judgement.isNew() == fresh)
                .map(Judgement::after)
                .toList();
    }

    private static void add(CopyIn copy, MatchRow row) {
        Standing standing = row.standing();
        copy.row(17)
                .number(row.number())
                .integer(row.rule())
                .text(standing.status().word())
                .text(standing.posted())
                .text(standing.broken())
                .truth(standing.ambiguous())
                .text(standing.reason())
                .number(minor(row))
                .text(currency(row))
                .text(row.vendor())
                .time(row.began())
                .time(row.changed())
                .time(row.broke())
                .time(standing.due())
                .text(row.closure())
                .text(row.closed())
                .text(row.told());
    }

    private void change(List<MatchRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            Columns.of(statement, rows)
                    .large(MatchRow::number)
                    .number(MatchRow::rule)
                    .text(standing(standing -> standing.status().word()))
                    .text(standing(Standing::posted))
                    .text(standing(Standing::broken))
                    .truth(row -> row.standing().ambiguous())
                    .text(standing(Standing::reason))
                    .large(MatchTable::minor)
                    .text(MatchTable::currency)
                    .text(MatchRow::vendor)
                    .time(MatchRow::began)
                    .time(MatchRow::changed)
                    .time(MatchRow::broke)
                    .time(row -> row.standing().due())
                    .text(MatchRow::closure)
                    .text(MatchRow::closed)
                    .text(MatchRow::told);
            statement.executeUpdate();
        }
    }

    private static Function<MatchRow, String> standing(Function<Standing, String> column) {
        return row -> column.apply(row.standing());
    }

    private static Long minor(MatchRow row) {
        return row.standing().atRisk() == null ? null : row.standing().atRisk().minor();
    }

    private static String currency(MatchRow row) {
        return row.standing().atRisk() == null ? null : row.standing().atRisk().currency();
    }
}
