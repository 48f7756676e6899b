package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Severity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what vendors book and pay out, each entry and payout once, in whatever order and however often they are told. */
@Component("bookings")
public class Bookings {
    private static final String ENTRY = "settlement.booked";
    private static final String ROUTE = "statement-batch";

    private final BookingTable entries;
    private final PayoutTable paid;
    private final PayerTable known;
    private final Pricing pricing;
    private final Findings findings;

    Bookings(BookingTable entries, PayoutTable paid, PayerTable known, Pricing pricing, Findings findings) {
        this.entries = entries;
        this.paid = paid;
        this.known = known;
        this.pricing = pricing;
        this.findings = findings;
    }

    /**
     * Takes what a batch of events tells of the vendors' books. An event whose amounts cannot be kept is left out and found.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached; nothing is taken
     */
    @Transactional
    public void take(List<Event> events) {
        List<Booking> bookings = read(events, event -> event.type().equals(ENTRY), Booking::of);
        // What a marketplace pays out goes to its sellers.
        List<ToldPayout> payouts = read(
                events, event -> event.kind().equals("payout") && event.category() == Category.PAYMENT, ToldPayout::of);
        List<Payer> payers = read(events, event -> event.kind().equals("payment"), Payer::of).stream()
                .filter(Payer::isKnown)
                .toList();
        if (bookings.isEmpty() && payouts.isEmpty() && payers.isEmpty()) {
            return;
        }
        entries.lock();
        paid.pay(joined(payouts, payout -> List.of(payout.vendor(), payout.payout()), ToldPayout::join));
        known.know(joined(payers, payer -> List.of(payer.vendor(), payer.payment()), Payer::join));
        entries.book(bookings);
        pricing.price(bookings, payers);
    }

    private static <T> List<T> joined(List<T> all, Function<T, List<String>> key, BinaryOperator<T> join) {
        Collection<T> joined = all.stream()
                .collect(Collectors.toMap(key, Function.identity(), join, LinkedHashMap::new))
                .values();
        return List.copyOf(joined);
    }

    private <T> List<T> read(List<Event> events, Predicate<Event> which, Function<Event, T> reader) {
        return events.stream()
                .filter(which)
                .map(event -> readable(event, reader))
                .filter(Objects::nonNull)
                .toList();
    }

    private <T> T readable(Event event, Function<Event, T> reader) {
        try {
            return reader.apply(event);
        } catch (IllegalArgumentException e) {
            Failure failure =
                    new Failure("statement", FailureClass.DATA, Severity.ERROR, "unusable-entry", e.getMessage());
            findings.report(Finding.raised(event.vendor(), ROUTE, failure, event.id(), event.received()));
            return null;
        }
    }
}
