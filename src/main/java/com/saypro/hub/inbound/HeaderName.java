package com.saypro.hub.inbound;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a header in a vendor file may be called. */
final class HeaderName {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie");

    private HeaderName() {}

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }

    /** Whether a header of this lower-case name carries a secret by its nature. */
    static boolean isSecret(String name) {
        return SECRET.contains(name);
    }
}
