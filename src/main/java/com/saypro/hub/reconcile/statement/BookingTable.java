package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The entries that vendors told of. */
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

    private final JdbcTemplate jdbc;

    BookingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry is priced with what is known of its payment: of the two transactions that tell of them the second sees both. */
    void lock() {
        jdbc.query(LOCK, row -> {});
    }

    void book(List<Booking> bookings) {
        Writing.write(
                jdbc,
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
}
