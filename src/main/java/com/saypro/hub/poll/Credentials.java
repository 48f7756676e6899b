package com.saypro.hub.poll;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The keys of vendors' APIs and where these are. They are read from the environment whenever needed and kept nowhere else. */
@Component
public class Credentials {
    private final Environment environment;

    /** Reads from Spring's environment. */
    public Credentials(Environment environment) {
        this.environment = environment;
    }

    /** The variable of a vendor's setting, e.g. {@code HUB_STRIPE_API_KEY}. */
    public static String variable(String vendor, String setting) {
        return "HUB_" + vendor.replace('-', '_').toUpperCase(Locale.ROOT) + "_" + setting;
    }

    /** What {@code HUB_<VENDOR>_API_KEY} says; empty when it says nothing. */
    public Optional<String> key(String vendor) {
        return setting(vendor, "API_KEY");
    }

    /** What {@code HUB_<VENDOR>_API_URL} says in place of the vendor's own base URL. */
    Optional<String> url(String vendor) {
        return setting(vendor, "API_URL");
    }

    /** A vendor's own setting, such as its account. */
    Optional<String> setting(String vendor, String name) {
        return Optional.ofNullable(environment.getProperty(variable(vendor, name)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
