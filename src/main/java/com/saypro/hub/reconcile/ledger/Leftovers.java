package com.saypro.hub.reconcile.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of editions that are not used any more: those whose place another took, or that were never finished. */
@Component
final class Leftovers {
    /** The version of an edition of which nothing is to stay. */
    static final String OLD = "old";

    private static final int MOST_AT_ONCE = 10_000;
    private static final List<String> ROWS = List.of(
            "delete from reconcile_item where number in (select number from reconcile_item where rule = :rule limit :most)",
            "delete from reconcile_bulk where ctid in (select ctid from reconcile_bulk where rule = :rule limit :most)",
            "delete from reconcile_match where ctid in (select ctid from reconcile_match where rule = :rule limit :most)",
            "delete from reconcile_key where ctid in (select ctid from reconcile_key"
                    + " where hash >= :first and hash < :next limit :most)");

    private final JdbcClient client;

    Leftovers(JdbcClient client) {
        this.client = client;
    }

    /** Removes all of it, some at once. */
    void remove() {
        client.sql("select number from reconcile_rule where building")
                .query(Integer.class)
                .list()
                .forEach(this::remove);
    }

    private void remove(int edition) {
        for (String rows : ROWS) {
            int removed;
            do {
                removed = client.sql(rows)
                        .param("rule", edition)
                        .param("first", Hashes.first(edition))
                        .param("next", Hashes.first(edition + 1))
                        .param("most", MOST_AT_ONCE)
                        .update();
            } while (removed == MOST_AT_ONCE);
        }
        client.sql("delete from reconcile_pin where rule = :rule")
                .param("rule", edition)
                .update();
        client.sql("delete from reconcile_count where rule = :rule")
                .param("rule", edition)
                .update();
        client.sql("delete from reconcile_rule where number = :rule")
                .param("rule", edition)
                .update();
    }
}
