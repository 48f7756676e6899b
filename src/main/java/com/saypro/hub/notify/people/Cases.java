package com.saypro.hub.notify.people;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Times;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments and disputes that customers and sellers may have to be told of. */
@Component
class Cases {
    /** Late never beats new; what a later event leaves out stays known, and the same told again changes nothing. */
    private static final String KEEP = """
            insert into notify_case as old (vendor, kind, id, payment, state, changed, customer, seller, reference, minor,
              currency, due_by, tell)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
              ?::text[], ?::int8[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            on conflict (vendor, kind, id) do update set
              payment = case when excluded.payment = '' then old.payment else excluded.payment end,
              state = excluded.state, changed = excluded.changed, customer = coalesce(excluded.customer, old.customer),
              seller = coalesce(excluded.seller, old.seller), reference = coalesce(excluded.reference, old.reference),
              minor = excluded.minor, currency = excluded.currency, due_by = coalesce(excluded.due_by, old.due_by),
              tell = excluded.tell
            where old.changed < excluded.changed or old.changed = excluded.changed and old.state <> excluded.state""";

    /** A dispute does not say whose payment it is about; the payment does. */
    private static final String DUE = """
            select c.vendor, c.kind, c.id, c.payment, c.state, c.changed, coalesce(c.customer, p.customer) as customer,
              coalesce(c.seller, p.seller) as seller, coalesce(c.reference, p.reference) as reference, c.minor, c.currency,
              c.due_by, c.tell
            from notify_case c
            left join notify_case p on p.vendor = c.vendor and p.kind = 'payment' and p.id = c.payment
            where c.tell <= now() order by c.tell limit 500 for update of c skip locked""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Cases(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Keeps how these stand, the newest of each. */
    void keep(List<Case> told) {
        Map<List<String>, Case> newest = new LinkedHashMap<>();
        told.stream()
                .sorted(Comparator.comparing(Case::changed))
                .forEach(each -> newest.put(List.of(each.vendor(), each.kind(), each.id()), each));
        List<Case> rows = List.copyOf(newest.values());
        if (!rows.isEmpty()) {
            jdbc.execute(KEEP, (PreparedStatement statement) -> {
                Columns.of(statement, rows)
                        .text(Case::vendor)
                        .text(Case::kind)
                        .text(Case::id)
                        .text(Case::payment)
                        .text(Case::state)
                        .time(Case::changed)
                        .text(Case::customer)
                        .text(Case::seller)
                        .text(Case::reference)
                        .large(each -> each.amount().minor())
                        .text(each -> each.amount().currency())
                        .time(Case::dueBy)
                        .time(Case::tell);
                return statement.executeUpdate();
            });
        }
    }

    /** Those to tell of now; no other hub takes them before this transaction ends. */
    List<Case> due() {
        return client.sql(DUE).query(Cases::read).list();
    }

    /** There is nothing more to tell of these. */
    void told(List<Case> cases) {
        for (Case each : cases) {
            client.sql("update notify_case set tell = null where vendor = :vendor and kind = :kind and id = :id")
                    .param("vendor", each.vendor())
                    .param("kind", each.kind())
                    .param("id", each.id())
                    .update();
        }
    }

    private static Case read(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getString("vendor"),
                row.getString("kind"),
                row.getString("id"),
                row.getString("payment"),
                row.getString("state"),
                Times.read(row, "changed"),
                row.getString("customer"),
                row.getString("seller"),
                row.getString("reference"),
                new Money(row.getLong("minor"), row.getString("currency")),
                Times.read(row, "due_by"),
                Times.read(row, "tell"));
    }
}
