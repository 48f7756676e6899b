package com.saypro.hub.reconcile;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.RoomsOnPostgres;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of matches for tests, as the engine would have left them. */
final class Matches {
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private Matches() {}

    static int rule(String name) {
        return RoomsOnPostgres.sql()
                .sql("insert into reconcile_rule (name, version, live) values (:name, '1', true) returning number")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    static void posted(int rule, long number) {
        match(rule, number, "posted", null, null, null, null);
    }

    static void expected(int rule, long number) {
        match(rule, number, "expected", null, null, null, null);
    }

    /** A break that broke so long ago. */
    static void broken(int rule, long number, String broken, Money atRisk, Duration ago) {
        match(rule, number, broken.startsWith("missing") ? "expected" : "under_amount", broken, atRisk, ago, "stripe");
    }

    private static void match(
            int rule, long number, String status, String broken, Money atRisk, Duration ago, String vendor) {
        JdbcClient sql = RoomsOnPostgres.sql();
        sql.sql("""
                        insert into reconcile_match (number, rule, status, posted, broken, ambiguous, reason, at_risk, currency,
                          vendor, began, changed, broke)
                        values (:number, :rule, :status, :posted, :broken, false, :reason, :risk, :currency, :vendor, :began,
                          :began, :broke)""")
                .param("number", number)
                .param("rule", rule)
                .param("status", status)
                .param("posted", status.equals("posted") ? "auto" : null)
                .param("broken", broken)
                .param("reason", broken == null ? null : "There is no payment, \"yet\"")
                .param("risk", atRisk == null ? null : atRisk.minor())
                .param("currency", atRisk == null ? null : atRisk.currency())
                .param("vendor", vendor)
                .param("began", Timestamp.from(NOW))
                .param("broke", ago == null ? null : Timestamp.from(NOW.minus(ago)))
                .update();
        sql.sql("""
                        insert into reconcile_count values (:rule, :status, :broken, :currency, 1, :risk)
                        on conflict (rule, status, broken, currency) do update
                          set count = reconcile_count.count + 1, at_risk = reconcile_count.at_risk + excluded.at_risk""")
                .param("rule", rule)
                .param("status", status)
                .param("broken", broken == null ? "" : broken)
                .param("currency", atRisk == null ? "" : atRisk.currency())
                .param("risk", atRisk == null ? 0 : atRisk.minor())
                .update();
    }
}
