package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.health.Tally.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What events and counts say of how vendors do. */
final class SignsOf {
    private static final Set<String> PAID = Set.of("payment.authorized", "payment.captured");
    private static final String FAILED = "payment.failed";
    /** What happened so long before it came tells of the past, as when an old file is read. */
    private static final long PAST_SECONDS = 3600;

    private static final String UNSIGNED = "unsigned";

    private SignsOf() {}

    static List<SignCount> tally(Tally tally) {
        String vendor = tally.vendor();
        long count = tally.count();
        return switch (tally.kind()) {
            case ACCEPTED ->
                List.of(
                        new SignCount(vendor, Sign.DOOR, count, 0, 0),
                        new SignCount(vendor, Sign.DUPLICATE, count, 0, 0));
            case REFUSED ->
                UNSIGNED.equals(tally.detail())
                        ? List.of(new SignCount(vendor, Sign.DOOR, count, count, 0))
                        : List.of();
            case DUPLICATE -> List.of(new SignCount(vendor, Sign.DUPLICATE, 0, count, 0));
            case LATE -> List.of(new SignCount(vendor, Sign.LATE, 0, count, 0));
            case KEPT -> List.of();
        };
    }

    /** How many webhooks came by vendor. */
    static Map<String, Long> webhooks(Collection<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.kind() == Kind.ACCEPTED)
                .collect(Collectors.toMap(Tally::vendor, Tally::count, Long::sum));
    }

    /** What events say; each payment's failure and success counts, as one may follow the other. */
    static List<SignCount> events(Collection<Event> events) {
        Map<String, long[]> counts = new HashMap<>();
        for (Event event : events) {
            if (event.received().getEpochSecond() - event.time().getEpochSecond() < PAST_SECONDS) {
                long[] count = counts.computeIfAbsent(event.vendor(), vendor -> new long[3]);
                boolean failed = event.type().equals(FAILED);
                count[0]++;
                count[1] += failed || PAID.contains(event.type()) ? 1 : 0;
                count[2] += failed ? 1 : 0;
            }
        }
        List<SignCount> signs = new ArrayList<>();
        counts.forEach((vendor, count) -> {
            signs.add(new SignCount(vendor, Sign.LATE, count[0], 0, 0));
            if (count[1] > 0) {
                signs.add(new SignCount(vendor, Sign.PAYMENT, count[1], count[2], 0));
            }
        });
        return signs;
    }
}
