package com.saypro.hub.web.security;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What a person may do. Declared from least to most; each may do what those before it may. */
public enum Role {
    /** Reads everything except payloads. */
    VIEWER,
    /** Also writes comments. */
    SUPPORT,
    /** Also sees payloads, handles incidents and dead letters, starts and stops routes. */
    OPERATOR,
    /** Also does everything in Hawtio. */
    ADMIN;

    private static final String PREFIX = "ROLE_";

    /** The word used in settings, e.g. {@code operator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The authority Spring Security knows this role by, e.g. {@code ROLE_OPERATOR}. */
    public String authority() {
        return PREFIX + name();
    }

    /** Whether this role may do what the other may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException when no role has this word
     */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The role of whoever is logged in; null for nobody. */
    public static Role of(Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return null;
        }
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .flatMap(authority ->
                        Stream.of(values()).filter(role -> role.authority().equals(authority)))
                .max(Role::compareTo)
                .orElse(null);
    }
}
