package com.saypro.hub.inbound;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The vendors' signing secrets. They are read from the environment when they are needed, and kept for a few seconds only. */
@Component
public class Secrets {
    private static final String FALLBACK = "hub.default-secret";

    /** Reading takes as long as proving a signature by what was read. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private record Kept(Credentials credentials, long since) {}

    private final Environment environment;
    private final long kept;
    private final Map<String, Kept> byVendor = new ConcurrentHashMap<>();

    /** Reads from Spring's environment. */
    @Autowired
    public Secrets(Environment environment) {
        this(environment, KEPT);
    }

    /** Reads from an environment and keeps what it read for so long. */
    Secrets(Environment environment, Duration kept) {
        this.environment = environment;
        this.kept = kept.toNanos();
    }

    /** The variable that holds a vendor's secrets, separated by commas: {@code HUB_STRIPE_SECRETS}. */
    public static String variable(String vendor) {
        return Credentials.variable(vendor, Credentials.SECRETS);
    }

    /** All that was given to the hub for a vendor. */
    public Credentials credentials(String vendor) {
        long now = System.nanoTime();
        Kept last = byVendor.get(vendor);
        if (last == null || now - last.since() >= kept) {
            last = new Kept(read(vendor), now);
            byVendor.put(vendor, last);
        }
        return last.credentials();
    }

    private Credentials read(String vendor) {
        return Credentials.read(vendor, environment::getProperty, environment.getProperty(FALLBACK, ""));
    }

    /** The secrets of which any may have signed; empty when none is set. */
    public List<String> of(String vendor) {
        return credentials(vendor).secrets();
    }

    /** The first variable without which a vendor's requests are not taken, and that is not set. */
    public Optional<String> missing(Vendor vendor) {
        return vendor.signature()
                .lacks(credentials(vendor.name()))
                .map(setting -> Credentials.variable(vendor.name(), setting));
    }
}
