package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** What becomes of the matches of a rule that is gone: they are archived, and its incidents end. */
final class RemovedRule {
    private static final List<String> ARCHIVE = List.of(
            """
            insert into reconcile_change (match, at, who, action, status, note)
            select m.number, now(), 'hub', 'archived', 'archived', 'the rule is gone'
            from reconcile_match m join reconcile_rule r on r.number = m.rule
            where r.name = ? and r.live and m.status <> 'archived'""",
            """
            update reconcile_match set status = 'archived', posted = null, broken = null, at_risk = null, currency = null,
              broke = null, due = null, closed = null, told = null, changed = now()
            where rule = (select number from reconcile_rule where name = ? and live) and status <> 'archived'""",
            "delete from reconcile_bulk where rule = (select number from reconcile_rule where name = ? and live)",
            "delete from reconcile_count where rule = (select number from reconcile_rule where name = ? and live)",
            "update reconcile_rule set live = false, changed = now() where name = ? and live");

    private RemovedRule() {}

    static void archive(Connection connection, String name) throws SQLException {
        TreeSet<String> told = new TreeSet<>();
        int edition = 0;
        try (PreparedStatement statement = connection.prepareStatement("""
                select distinct r.number, told from reconcile_rule r left join reconcile_match m on r.number = m.rule
                and told is not null where r.name = ? and r.live""")) {
            statement.setString(1, name);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                edition = row.getInt(1);
                if (row.getString(2) != null) {
                    told.add(row.getString(2));
                }
            }
        }
        for (String sql : ARCHIVE) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, name);
                statement.executeUpdate();
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("delete from reconcile_key where hash >= ? and hash < ?")) {
            statement.setLong(1, Hashes.first(edition));
            statement.setLong(2, Hashes.first(edition + 1));
            statement.executeUpdate();
        }
        List<Finding> over = Ended.over(connection, told, Instant.now());
        FindingsOutbox.add(connection, over);
    }
}
