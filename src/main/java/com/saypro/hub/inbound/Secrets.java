package com.saypro.hub.inbound;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
        return "HUB_" + vendor.replace('-', '_').toUpperCase(Locale.ROOT) + "_SECRETS";
    }

    /** The secrets of which any may have signed; empty when none is set. */
    public List<String> of(String vendor) {
        String own = environment.getProperty(variable(vendor), "");
        String text = own.isBlank() ? environment.getProperty(FALLBACK, "") : own;
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** Whether a vendor has a secret. */
    public boolean present(String vendor) {
        return !of(vendor).isEmpty();
    }
}
