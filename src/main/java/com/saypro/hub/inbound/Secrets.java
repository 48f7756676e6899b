package com.saypro.hub.inbound;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The vendors' signing secrets. They are read from the environment whenever they are needed and kept nowhere else. */
@Component
public class Secrets {
    private static final String FALLBACK = "hub.default-secret";

    private final Environment environment;

    /** Reads from Spring's environment. */
    public Secrets(Environment environment) {
        this.environment = environment;
    }

    /** The variable that holds a vendor's secrets, separated by commas: {@code HUB_STRIPE_SECRETS}. */
    public static String variable(String vendor) {
        return Credentials.variable(vendor, Credentials.SECRETS);
    }

    /** All that was given to the hub for a vendor. */
    public Credentials credentials(String vendor) {
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
