package com.saypro.hub.books;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Watches what the books cannot account for. One look may fall between two commits; a remainder that stays is a loss. */
@Component
class Remainders {
    private static final String ROUTE = "books-check";

    private final MeterRegistry meters;
    private final Map<String, AtomicLong> unaccounted = new ConcurrentHashMap<>();

    Remainders(MeterRegistry meters) {
        this.meters = meters;
    }

    Stream<Finding> check(Book book) {
        AtomicLong gauge = unaccounted.computeIfAbsent(book.vendor(), this::gauge);
        long before = gauge.getAndSet(book.unaccounted());
        if (before > 0 && book.unaccounted() > 0) {
            Failure failure = failure(book.unaccounted() + " deliveries have no outcome although nothing is in flight");
            return Stream.of(new Finding(
                    fingerprint(book.vendor()), book.vendor(), ROUTE, failure, null, Instant.now(), null, null));
        }
        return before > 0
                ? Stream.of(Finding.cleared(fingerprint(book.vendor()), "auto", Instant.now()))
                : Stream.empty();
    }

    private AtomicLong gauge(String vendor) {
        return meters.gauge("hub.unaccounted.messages", Tags.of("source", vendor), new AtomicLong());
    }

    private static String fingerprint(String vendor) {
        return Fingerprint.of(vendor, ROUTE, failure(""));
    }

    private static Failure failure(String reason) {
        return new Failure("balance", FailureClass.SYSTEM, Severity.CRITICAL, "unaccounted", reason);
    }
}
