package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Columns;
import java.sql.Array;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The payouts that vendors told of. */
@Component
class PayoutTable {
    private static final String PAY = """
            insert into reconcile_payout as p (vendor, payout, day, state, currency, amount, began, changed)
            select vendor, payout, (began at time zone 'UTC')::date, state, currency, amount, began, changed
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
              as told (vendor, payout, state, currency, amount, began, changed)
            on conflict (vendor, payout) do update set
              day = least(p.day, excluded.day), began = least(p.began, excluded.began),
              (state, currency, amount, changed) = (
                select excluded.state, excluded.currency, excluded.amount, excluded.changed
                where (excluded.changed, array_position(?::text[], excluded.state), excluded.amount)
                  > (p.changed, array_position(?::text[], p.state), p.amount)
                union all select p.state, p.currency, p.amount, p.changed limit 1)""";

    private final JdbcTemplate jdbc;

    PayoutTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is told; of each payout once. */
    void pay(List<ToldPayout> payouts) {
        Writing.write(jdbc, PAY, payouts, statement -> {
            Columns<ToldPayout> columns = Columns.of(statement, payouts)
                    .text(ToldPayout::vendor)
                    .text(ToldPayout::payout)
                    .text(ToldPayout::state)
                    .text(payout -> payout.amount().currency())
                    .large(payout -> payout.amount().minor())
                    .time(ToldPayout::began)
                    .time(ToldPayout::changed);
            Array states = statement.getConnection().createArrayOf("text", ToldPayout.STATES.toArray());
            statement.setArray(8, states);
            statement.setArray(9, states);
            return columns;
        });
    }
}
