package com.saypro.hub.inbound;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds each vendor to its rate. Only proven requests count, or strangers could use it up. */
final class Rates {
    private record Limit(int rate, Bucket bucket) {
        static Limit of(int rate) {
            return new Limit(
                    rate,
                    Bucket.builder()
                            .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
                            .build());
        }
    }

    private final Map<String, Limit> limits = new ConcurrentHashMap<>();

    /** Whether the vendor may send one more delivery now. A changed rate starts with a full second's worth. */
    boolean allow(Vendor vendor) {
        if (vendor.rate() == 0) {
            return true;
        }
        Limit limit = limits.get(vendor.name());
        if (limit == null || limit.rate() != vendor.rate()) {
            limit = limits.compute(
                    vendor.name(),
                    (name, now) -> now != null && now.rate() == vendor.rate() ? now : Limit.of(vendor.rate()));
        }
        return limit.bucket().tryConsume(1);
    }
}
