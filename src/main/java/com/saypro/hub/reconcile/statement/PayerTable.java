package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The payers that vendors told of. */
@Component
class PayerTable {
    private static final String KNOW = """
            insert into reconcile_payer as p (vendor, payment, method, country, told)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (vendor, payment) do update set told = greatest(p.told, excluded.told),
              method = case when excluded.told >= p.told then coalesce(excluded.method, p.method)
                else coalesce(p.method, excluded.method) end,
              country = case when excluded.told >= p.told then coalesce(excluded.country, p.country)
                else coalesce(p.country, excluded.country) end""";

    private final JdbcTemplate jdbc;

    PayerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is told; of each payment once. */
    void know(List<Payer> payers) {
        Writing.write(
                jdbc,
                KNOW,
                payers,
                statement -> Columns.of(statement, payers)
                        .text(Payer::vendor)
                        .text(Payer::payment)
                        .text(Payer::method)
                        .text(Payer::country)
                        .time(Payer::told));
    }
}
