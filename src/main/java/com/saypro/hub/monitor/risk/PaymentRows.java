package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The payments that are known, in the database. */
final class PaymentRows {
    private static final String READ = """
            select p.* from unnest(?::text[], ?::text[]) as asked (vendor, payment)
            join risk_payment p on p.vendor = asked.vendor and p.payment = asked.payment""";
    private static final String WRITE = """
            insert into risk_payment (vendor, payment, at, minor, currency, customer, seller, order_id, method, country, card,
              shipping_country, visitor_country, address, made, declines, score, reasons, cases)
            select vendor, payment, at, minor, currency, customer, seller, order_id, method, country, card,
              shipping_country, visitor_country, address, made, declines, score, reasons, cases
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::int4[], ?::int4[], ?::text[], ?::text[])
              as known (vendor, payment, at, minor, currency, customer, seller, order_id, method, country, card,
              shipping_country, visitor_country, address, made, declines, score, reasons, cases)
            on conflict (vendor, payment) do update set at = excluded.at, minor = excluded.minor, customer = excluded.customer,
              seller = excluded.seller, order_id = excluded.order_id, method = excluded.method, country = excluded.country,
              card = excluded.card, shipping_country = excluded.shipping_country,
              visitor_country = excluded.visitor_country, address = excluded.address, made = excluded.made, declines = excluded.declines, score = excluded.score,
              reasons = excluded.reasons, cases = excluded.cases""";

    private PaymentRows() {}

    static void read(Connection connection, Collection<Memory.Id> asked, Memory memory) throws SQLException {
        List<Memory.Id> ids = List.copyOf(asked);
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Columns.of(statement, ids).text(Memory.Id::vendor).text(Memory.Id::payment);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Known known = known(rows);
                    memory.payments()
                            .put(
                                    new Memory.Id(
                                            known.paid().vendor(), known.paid().payment()),
                                    known);
                }
            }
        }
    }

    static void write(Connection connection, Memory memory) throws SQLException {
        List<Known> all =
                memory.payments().values().stream().filter(Known::changed).toList();
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns.of(statement, all)
                    .text(known -> known.paid().vendor())
                    .text(known -> known.paid().payment())
                    .time(known -> known.paid().at())
                    .large(known -> known.paid().amount().minor())
                    .text(known -> known.paid().amount().currency())
                    .text(known -> known.paid().customer())
                    .text(known -> known.paid().seller())
                    .text(known -> known.paid().order())
                    .text(known -> known.paid().method())
                    .text(known -> known.paid().country())
                    .text(known -> known.paid().card())
                    .text(known -> known.paid().shippingCountry())
                    .text(known -> known.paid().visitorCountry())
                    .text(known -> known.paid().address())
                    .truth(Known::made)
                    .number(Known::declines)
                    .number(known ->
                            known.score() == null ? null : known.score().value())
                    .text(known -> RiskJson.write(
                            known.score() == null ? List.of() : known.score().reasons()))
                    .text(known -> RiskJson.write(known.cases()));
            statement.executeUpdate();
        }
    }

    /** The payment of a row. */
    static Known known(ResultSet row) throws SQLException {
        Paid paid = new Paid(
                row.getString("vendor"),
                row.getString("payment"),
                Times.read(row, "at"),
                new Money(row.getLong("minor"), row.getString("currency")),
                row.getString("customer"),
                row.getString("seller"),
                row.getString("order_id"),
                row.getString("method"),
                row.getString("country"),
                row.getString("card"),
                row.getString("shipping_country"),
                row.getString("visitor_country"),
                row.getString("address"));
        int score = row.getInt("score");
        return new Known(
                paid,
                row.getBoolean("made"),
                row.getInt("declines"),
                row.getObject("score") == null ? null : new Score(score, RiskJson.reasons(row.getString("reasons"))),
                RiskJson.cases(row.getString("cases")));
    }
}
