package com.saypro.hub.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A secret made once and kept in a file that only its owner can read. */
final class KeptSecret {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    /** Letters and digits that are not mistaken for one another when read aloud. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 24;

    private KeptSecret() {}

    /** The secret in the file; a new one of 24 characters when the file is missing or empty. */
    static String in(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                write(file, generate());
            }
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String secret) throws IOException {
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(), "secret", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(whole, secret + "\n");
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String generate() {
        StringBuilder secret = new StringBuilder(LENGTH);
        new SecureRandom().ints(LENGTH, 0, LETTERS.length()).forEach(letter -> secret.append(LETTERS.charAt(letter)));
        return secret.toString();
    }
}
