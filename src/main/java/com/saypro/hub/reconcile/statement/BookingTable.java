package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Columns;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The kept entries, payouts and payers. All is written by statements of many rows, inside the caller's transaction. */
@Component
class BookingTable {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('reconcile_entry'))";

    private static final String BOOK = """
            insert into reconcile_entry as e (vendor, entry, day, kind, currency, gross, fee, net, source, payout, booked, event)
            select distinct on (vendor, entry) vendor, entry, (booked at time zone 'UTC')::date, kind, currency, gross, fee, net,
              source, payout, booked, event
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
              ?::timestamptz[], ?::text[])
              as told (vendor, entry, kind, currency, gross, fee, net, source, payout, booked, event)
            order by vendor, entry, booked desc, payout is not null desc, event collate "C" desc
            on conflict (vendor, entry) do update set day = excluded.day, kind = excluded.kind, currency = excluded.currency,
              gross = excluded.gross, fee = excluded.fee, net = excluded.net, expected = null, source = excluded.source,
              payout = excluded.payout, booked = excluded.booked, event = excluded.event
            where (excluded.booked, excluded.payout is not null, excluded.event collate "C")
              > (e.booked, e.payout is not null, e.event collate "C")""";

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

    private static final String KNOW = """
            insert into reconcile_payer as p (vendor, payment, method, country, told)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (vendor, payment) do update set told = greatest(p.told, excluded.told),
              method = case when excluded.told >= p.told then coalesce(excluded.method, p.method)
                else coalesce(p.method, excluded.method) end,
              country = case when excluded.told >= p.told then coalesce(excluded.country, p.country)
                else coalesce(p.country, excluded.country) end""";

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

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private final JdbcTemplate jdbc;
    private final Contracts contracts;
    private final LiveHeadings headings;

    BookingTable(JdbcTemplate jdbc, Contracts contracts, LiveHeadings headings) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.headings = headings;
    }

    /** An entry is priced with what is known of its payment: of the two transactions that tell of them the second sees both. */
    void lock() {
        jdbc.query(LOCK, row -> {});
    }

    void book(List<Booking> bookings) {
        write(
                BOOK,
                bookings,
                statement -> Columns.of(statement, bookings)
                        .text(Booking::vendor)
                        .text(Booking::entry)
                        .text(Booking::kind)
                        .text(booking -> booking.gross().currency())
                        .large(booking -> booking.gross().minor())
                        .large(Booking::fee)
                        .large(Booking::net)
                        .text(Booking::source)
                        .text(Booking::payout)
                        .time(Booking::booked)
                        .text(Booking::event));
    }

    void pay(List<ToldPayout> payouts) {
        write(PAY, payouts, statement -> {
            Columns<ToldPayout> columns = Columns.of(statement, payouts)
                    .text(ToldPayout::vendor)
                    .text(ToldPayout::payout)
                    .text(ToldPayout::state)
                    .text(payout -> payout.amount().currency())
                    .large(payout -> payout.amount().minor())
                    .time(ToldPayout::began)
                    .time(ToldPayout::changed);
            statement.setArray(8, statement.getConnection().createArrayOf("text", ToldPayout.STATES.toArray()));
            statement.setArray(9, statement.getConnection().createArrayOf("text", ToldPayout.STATES.toArray()));
            return columns;
        });
    }

    void know(List<Payer> payers) {
        write(
                KNOW,
                payers,
                statement -> Columns.of(statement, payers)
                        .text(Payer::vendor)
                        .text(Payer::payment)
                        .text(Payer::method)
                        .text(Payer::country)
                        .time(Payer::told));
    }

    /** Sets the fee by the contract for these entries, and for those of these payers' payments. */
    void price(List<Booking> bookings, List<Payer> payers) {
        List<Priced> priced = asked(UNPRICED, statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(
                    1, connection.createArrayOf("text", texts(bookings.stream().map(Booking::vendor))));
            statement.setArray(
                    2, connection.createArrayOf("text", texts(bookings.stream().map(Booking::entry))));
            statement.setArray(
                    3, connection.createArrayOf("text", texts(payers.stream().map(Payer::vendor))));
            statement.setArray(
                    4, connection.createArrayOf("text", texts(payers.stream().map(Payer::payment))));
            ResultSet rows = statement.executeQuery();
            List<Priced> found = new ArrayList<>();
            while (rows.next()) {
                found.add(priced(rows));
            }
            return found;
        });
        write(
                PRICE,
                priced,
                statement -> Columns.of(statement, priced)
                        .text(Priced::vendor)
                        .text(Priced::entry)
                        .large(Priced::expected));
    }

    private static Object[] texts(Stream<String> texts) {
        return texts.toArray();
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

    private <T> void write(String sql, List<T> rows, Work<Columns<T>> columns) {
        if (!rows.isEmpty()) {
            asked(sql, statement -> {
                columns.with(statement);
                return statement.executeUpdate();
            });
        }
    }

    private <T> T asked(String sql, Work<T> work) {
        return jdbc.execute((ConnectionCallback<T>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            }
        });
    }
}
