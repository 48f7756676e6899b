package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.health.Tally.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What events and counts say of how vendors do. */
final class SignsOf {
    private static final Set<String> PAID = Set.of("payment.authorized", "payment.captured");
    private static final String FAILED = "payment.failed";
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
    static Collection<SignCount> events(Collection<Event> events) {
        return events.stream()
                .flatMap(event -> {
                    boolean failed = event.type().equals(FAILED);
                    SignCount any = new SignCount(event.vendor(), Sign.LATE, 1, 0, 0);
                    return failed || PAID.contains(event.type())
                            ? List.of(any, new SignCount(event.vendor(), Sign.PAYMENT, 1, failed ? 1 : 0, 0)).stream()
                            : List.of(any).stream();
                })
                .collect(Collectors.toMap(sign -> sign.vendor() + "\n" + sign.sign(), sign -> sign, SignCount::plus))
                .values();
    }
}
