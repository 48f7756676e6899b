package com.saypro.hub.poll;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts webhooks that were missed: events of a type that a poll's {@code missing} names, recorded through the poll, that
 * happened since the vendor is polled. A webhook that comes after all is a duplicate, and the event counts on: it was late by
 * more than the poll's {@code lag}.
 */
@Component("missedWebhooks")
public class MissedWebhooks {
    private static final String ROUTE = "poll-missed";
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String COUNT = """
            select e.vendor, e.type, count(*) filter (where e.recorded > now() - interval '24 hours'), count(*)
            from event e join (select vendor, min(begun) as begun from poll group by vendor) p using (vendor)
            where e.via = 'poll' and e.recorded > now() - interval '30 days' and e.time >= p.begun
            group by e.vendor, e.type""";
    /** No further than it takes to know that the missed ones are few among them. */
    private static final String ALL = """
            select count(*) from (select 1 from event
              where vendor = :vendor and type in (:types) and recorded > now() - interval '24 hours'
              order by seq desc limit :limit) newest""";

    private record Count(String vendor, String type, Missed missed) {}

    private final Polls polls;
    private final JdbcClient client;
    private final MultiGauge gauge;
    private final int threshold;
    private Map<String, Missed> known = Map.of();
    private Instant knownAt = Instant.EPOCH;

    /** @param threshold from how many in 24 hours on it is a finding, if they are 1 % or more; 0 for never */
    MissedWebhooks(
            Polls polls,
            JdbcClient client,
            MeterRegistry meters,
            @Value("${hub.polls.missed-threshold}") int threshold) {
        this.polls = polls;
        this.client = client;
        this.threshold = threshold;
        this.gauge = MultiGauge.builder("hub.missed.webhooks")
                .description("Events that a poll found and no webhook had told")
                .register(meters);
    }

    /** What a vendor's webhooks missed, as of a few seconds ago; null when no poll would notice. */
    public Missed of(String vendor) {
        return watched().contains(vendor) ? known().getOrDefault(vendor, Missed.NONE) : null;
    }

    /** Tells each vendor that misses too many, and of the others that they do not. */
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (VendorApi vendor : polls.all()) {
            Set<String> types = vendor.missing();
            if (!types.isEmpty()) {
                findings.add(check(vendor.vendor(), types, known().getOrDefault(vendor.vendor(), Missed.NONE)));
            }
        }
        return findings;
    }

    private Finding check(String vendor, Set<String> types, Missed missed) {
        Instant now = Instant.now();
        String fingerprint = Fingerprint.of(vendor, ROUTE, failure(""));
        if (threshold == 0 || missed.day() < threshold) {
            return Finding.cleared(fingerprint, "auto", now);
        }
        long all = client.sql(ALL)
                .param("vendor", vendor)
                .param("types", types)
                .param("limit", missed.day() * 100 + 1)
                .query(Long.class)
                .single();
        if (all > missed.day() * 100) {
            return Finding.cleared(fingerprint, "auto", now);
        }
        String reason =
                missed.day() + " of " + all + " events of the last 24 hours were told by no webhook; a poll found"
                        + " them. Is the webhook registered for all of them, and does it reach this hub?";
        return new Finding(fingerprint, vendor, ROUTE, failure(reason), null, now, null, null);
    }

    private static Failure failure(String reason) {
        return new Failure("watch", FailureClass.VENDOR, Severity.ERROR, "missed-webhooks", reason);
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void measure() {
        Map<String, Missed> now = known();
        gauge.register(
                watched().stream()
                        .flatMap(vendor -> rows(vendor, now.getOrDefault(vendor, Missed.NONE)))
                        .toList(),
                true);
    }

    private static Stream<MultiGauge.Row<Number>> rows(String vendor, Missed missed) {
        return Stream.of(
                MultiGauge.Row.of(Tags.of("vendor", vendor, "window", "24h"), missed.day()),
                MultiGauge.Row.of(Tags.of("vendor", vendor, "window", "30d"), missed.month()));
    }

    private List<String> watched() {
        return polls.all().stream()
                .filter(vendor -> !vendor.missing().isEmpty())
                .map(VendorApi::vendor)
                .toList();
    }

    private synchronized Map<String, Missed> known() {
        if (knownAt.plus(FRESH).isBefore(Instant.now())) {
            Map<String, Missed> counted = new HashMap<>();
            for (Count count : counts()) {
                boolean told = polls.find(count.vendor())
                        .filter(vendor -> vendor.missing().contains(count.type()))
                        .isPresent();
                if (told) {
                    counted.merge(count.vendor(), count.missed(), Missed::plus);
                }
            }
            known = counted;
            knownAt = Instant.now();
        }
        return known;
    }

    private List<Count> counts() {
        return client.sql(COUNT)
                .query((row, number) ->
                        new Count(row.getString(1), row.getString(2), new Missed(row.getLong(3), row.getLong(4))))
                .list();
    }
}
