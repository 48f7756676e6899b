package com.saypro.hub.web.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** Reads the local users from the settings. Messages name the setting and the entry, never a password or its hash. */
final class Accounts {
    /** The user that always exists. */
    static final String ADMIN = "admin";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern HASH = Pattern.compile("\\{bcrypt}(\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53})");

    private Accounts() {}

    /**
     * Reads {@code name:role:{bcrypt}hash} entries separated by commas.
     *
     * @throws IllegalArgumentException when an entry is broken; the message is for the person who set HUB_USERS
     */
    static List<UserDetails> parse(String setting) {
        Map<String, UserDetails> users = new LinkedHashMap<>();
        int number = 0;
        for (String entry : setting.split(",")) {
            number++;
            if (entry.isBlank()) {
                continue;
            }
            UserDetails user = user(entry.strip(), "HUB_USERS, entry " + number + ": ");
            if (users.put(user.getUsername(), user) != null) {
                throw new IllegalArgumentException(
                        "HUB_USERS, entry " + number + ": user '" + user.getUsername() + "' is there twice");
            }
        }
        return new ArrayList<>(users.values());
    }

    private static UserDetails user(String entry, String where) {
        String[] parts = entry.split(":", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException(where + "should read name:role:{bcrypt}hash");
        }
        if (!NAME.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException(where + "a name is letters, digits and . _ @ -");
        }
        if (parts[0].equals(ADMIN)) {
            throw new IllegalArgumentException(where + "the password of 'admin' is set by HUB_ADMIN_PASSWORD");
        }
        var hash = HASH.matcher(parts[2]);
        if (!hash.matches()) {
            throw new IllegalArgumentException(
                    where + "the password of '" + parts[0] + "' should be {bcrypt} and a bcrypt hash");
        }
        return account(parts[0], role(parts[1], where), hash.group(1));
    }

    private static Role role(String word, String where) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + "a role is viewer, support, operator or admin", e);
        }
    }

    /** A user with one role and a bcrypt hash. */
    static UserDetails account(String name, Role role, String hash) {
        return User.withUsername(name)
                .password(hash)
                .authorities(role.authority())
                .build();
    }
}
