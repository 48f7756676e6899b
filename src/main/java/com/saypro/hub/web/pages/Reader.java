package com.saypro.hub.web.pages;

import com.saypro.hub.web.security.Role;
import org.springframework.security.core.Authentication;

/**
 * Who looks at a page, and what to offer them.
 *
 * @param name the user's name
 * @param role what they may do
 */
public record Reader(String name, Role role) {
    /** Whoever is logged in; null for nobody. */
    static Reader of(Authentication authentication) {
        Role role = Role.of(authentication);
        return role == null ? null : new Reader(authentication.getName(), role);
    }

    /** Whether to offer what support may do. */
    public boolean supports() {
        return role.covers(Role.SUPPORT);
    }

    /** Whether to offer what operators may do, and to show payloads. */
    public boolean operates() {
        return role.covers(Role.OPERATOR);
    }
}
