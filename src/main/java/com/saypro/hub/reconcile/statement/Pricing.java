package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.contract.Contracts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the kept entries should have cost. */
@Component
class Pricing {
    private static final String UNPRICED = """
            select e.vendor, e.entry, e.kind, e.currency, e.gross, e.fee, e.net, e.source, e.payout, e.booked, e.event,
              p.method, p.country
            from reconcile_entry e left join reconcile_payer p on p.vendor = e.vendor and p.payment = e.source
            where (e.vendor, e.entry) in (select * from unnest(?::text[], ?::text[]))
              or (e.vendor, e.source) in (select * from unnest(?::text[], ?::text[]))""";

    private static final String PRICE = """
            update reconcile_entry e set expected = priced.expected
            from unnest(?::text[], ?::text[], ?::bigint[]) as priced (vendor, entry, expected)
            where e.vendor = priced.vendor and e.entry = priced.entry and e.expected is distinct from priced.expected""";

    private record Priced(String vendor, String entry, Long expected) {}

    private final JdbcTemplate jdbc;
    private final Contracts contracts;
    private final LiveHeadings headings;

    Pricing(JdbcTemplate jdbc, Contracts contracts, LiveHeadings headings) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.headings = headings;
    }

    /** Sets the fee by the contract for these entries, and for those of these payers' payments. */
    void price(List<Booking> bookings, List<Payer> payers) {
        List<Priced> priced = Writing.ask(jdbc, UNPRICED, statement -> {
            Columns.of(statement, bookings).text(Booking::vendor).text(Booking::entry);
            Columns.of(statement, payers, 3).text(Payer::vendor).text(Payer::payment);
            ResultSet rows = statement.executeQuery();
            List<Priced> found = new ArrayList<>();
            while (rows.next()) {
                found.add(priced(rows));
            }
            return found;
        });
        Writing.write(
                jdbc,
                PRICE,
                priced,
                statement -> Columns.of(statement, priced)
                        .text(Priced::vendor)
                        .text(Priced::entry)
                        .large(Priced::expected));
    }

    private Priced priced(ResultSet row) throws SQLException {
        Booking booking = new Booking(
                row.getString("vendor"),
                row.getString("entry"),
                row.getString("kind"),
                new Money(row.getLong("gross"), row.getString("currency")),
                row.getLong("fee"),
                row.getLong("net"),
                row.getString("source"),
                row.getString("payout"),
                row.getTimestamp("booked").toInstant(),
                row.getString("event"));
        Heading heading = headings.of(booking.vendor()).of(booking.kind());
        boolean costs = heading != Heading.FEE && heading != Heading.PAYOUT;
        Long expected = !costs
                ? null
                : contracts
                        .fee(booking.charge(row.getString("method"), row.getString("country")))
                        .map(Money::minor)
                        .orElse(null);
        return new Priced(booking.vendor(), booking.entry(), expected);
    }
}
