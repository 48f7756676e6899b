package com.saypro.hub.reconcile.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Forgets matches, with their items and history, that nobody has to do anything with any more and that did not change for as
 * long as events are kept. What is open stays, however old.
 */
@Component("doneMatches")
public class DoneMatches {
    private static final int MOST_AT_ONCE = 1000;
    private static final String OLD = """
            select number from reconcile_match
            where rule = ? and changed < now() - make_interval(days => ?)
              and (status in ('posted', 'partially_reconciled', 'archived', 'void') or closure in ('fixed', 'accepted'))
            limit\s""" + MOST_AT_ONCE;
    private static final List<String> FORGET = List.of(
            """
            insert into reconcile_count (rule, status, broken, currency, count, at_risk)
            select rule, status, '', coalesce(currency, ''), -count(*), -coalesce(sum(at_risk), 0)
            from reconcile_match where number = any (?) and rule = ? group by 1, 2, 4
            on conflict (rule, status, broken, currency) do update
            set count = reconcile_count.count + excluded.count, at_risk = reconcile_count.at_risk + excluded.at_risk""",
            "delete from reconcile_bulk where match = any (?) and rule = ?",
            "delete from reconcile_item where match = any (?) and rule = ?",
            """
            delete from reconcile_change c using reconcile_match m
            where m.number = any (?) and m.rule = ? and c.match = m.number""",
            "delete from reconcile_match where number = any (?) and rule = ?");

    private final Ledger ledger;
    private final Editions editions;
    private final int days;

    DoneMatches(Ledger ledger, Editions editions, @Value("${hub.retention.events-days}") int days) {
        this.ledger = ledger;
        this.editions = editions;
        this.days = days;
    }

    /** Forgets what was done before its days, a bounded number in a transaction. */
    public void forget() {
        boolean more = true;
        while (more) {
            more = ledger.alone(connection -> {
                boolean any = false;
                for (Sheet sheet : editions.sheets(connection)) {
                    any |= !sheet.edition().building() && forget(connection, sheet) == MOST_AT_ONCE;
                }
                return any;
            });
        }
    }

    private int forget(Connection connection, Sheet sheet) throws SQLException {
        Set<Long> old = old(connection, sheet.edition().number());
        if (old.isEmpty()) {
            return 0;
        }
        old.forEach(sheet::want);
        Finder.complete(connection, List.of(sheet));
        KeyTable keys = new KeyTable(connection);
        keys.put(
                sheet,
                List.of(),
                sheet.entries().stream()
                        .filter(entry -> old.contains(entry.match()))
                        .toList());
        keys.write();
        for (String sql : FORGET) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("int8", old.toArray()));
                statement.setInt(2, sheet.edition().number());
                statement.executeUpdate();
            }
        }
        return old.size();
    }

    private Set<Long> old(Connection connection, int rule) throws SQLException {
        Set<Long> old = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(OLD)) {
            statement.setInt(1, rule);
            statement.setInt(2, days);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                old.add(row.getLong(1));
            }
        }
        return old;
    }
}
