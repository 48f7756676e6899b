package com.saypro.hub.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the hub was given to tell a vendor's requests from everybody else's, or to make some itself. Says nothing of its
 * secrets when it is printed.
 *
 * @param secrets the signing secrets, of which any may have signed
 * @param settings a setting of the vendor by its name, e.g. {@code WEBHOOK_ID} for {@code HUB_PAYPAL_WEBHOOK_ID}; null
 *     or blank when it is not set
 */
public record Credentials(List<String> secrets, UnaryOperator<String> settings) {
    /** The name of the setting that holds the secrets. */
    static final String SECRETS = "SECRETS";

    /** Secrets alone. */
    public static Credentials of(String... secrets) {
        return new Credentials(List.of(secrets), name -> null);
    }

    /**
     * What the environment holds for a vendor.
     *
     * @param environment a variable's value by its name; null when it is not set
     * @param fallback the secrets to use when the vendor has none of its own; may be empty
     */
    public static Credentials read(String vendor, UnaryOperator<String> environment, String fallback) {
        UnaryOperator<String> settings = name -> environment.apply(variable(vendor, name));
        String own = settings.apply(SECRETS);
        return new Credentials(split(own == null || own.isBlank() ? fallback : own), settings);
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** The variable that holds a vendor's setting: {@code HUB_PAYPAL_WEBHOOK_ID}. */
    public static String variable(String vendor, String setting) {
        return "HUB_" + vendor.replace('-', '_').toUpperCase(Locale.ROOT) + "_" + setting;
    }

    /** Whether this setting has a value. */
    boolean has(String setting) {
        return setting.equals(SECRETS) ? !secrets.isEmpty() : setting(setting) != null;
    }

    /** Whether these bytes are one of the secrets; takes as long whichever it is. */
    boolean hold(byte[] claim) {
        boolean found = false;
        for (String secret : secrets) {
            found |= MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), claim);
        }
        return found;
    }

    /** The value of a setting; null when it has none. */
    String setting(String name) {
        String value = settings.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * The one secret to sign with.
     *
     * @throws IllegalArgumentException when there is none
     */
    String secret() {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("there is no secret to sign with");
        }
        return secrets.get(0);
    }

    /** The same with only this secret. */
    Credentials only(String secret) {
        return secrets.size() == 1 ? this : new Credentials(List.of(secret), settings);
    }

    @Override
    public String toString() {
        return secrets.size() + " secrets";
    }
}
