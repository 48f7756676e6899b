package com.saypro.hub.poll;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The hub's access to the vendors' APIs, and how often it may ask each. */
@Component
class Accounts {
    private record Rate(String vendor, int budget, Duration per) {}

    private final Credentials credentials;
    private final Tokens tokens;
    private final Map<Rate, Bucket> budgets = new ConcurrentHashMap<>();

    Accounts(Credentials credentials, Tokens tokens) {
        this.credentials = credentials;
        this.tokens = tokens;
    }

    Account of(VendorApi vendor) {
        return new Account(vendor, credentials, tokens);
    }

    /** What all that asks a vendor shares. */
    Bucket budget(VendorApi vendor) {
        Api api = vendor.api();
        return budgets.computeIfAbsent(
                new Rate(vendor.vendor(), api.budget(), api.per()),
                rate -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.budget()).refillGreedy(rate.budget(), rate.per()))
                        .build());
    }
}
