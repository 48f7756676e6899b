package com.saypro.hub.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user {@code admin} logs in with.
 *
 * @param text the password
 * @param file where a generated one is kept; empty when the operator set it
 */
record AdminPassword(String text, Optional<Path> file) {

    /** The configured password; else the one generated at the first start on this data folder. */
    static AdminPassword of(Settings settings) {
        Path file = settings.dataDir().resolve("admin-password");
        return settings.adminPassword()
                .map(set -> new AdminPassword(set, Optional.empty()))
                .orElseGet(() -> new AdminPassword(KeptSecret.in(file), Optional.of(file)));
    }

    @Override
    public String toString() {
        return "AdminPassword" + file;
    }
}
