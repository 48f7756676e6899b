package com.saypro.hub.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that the jar carries for this machine, unpacked. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * Unpacks the programs once for each version of them.
     *
     * @param folder where the unpacked folders are kept
     * @return the folder with {@code bin/postgres}
     */
    static Path in(Path folder) throws IOException {
        byte[] archive = archive();
        CRC32 sum = new CRC32();
        sum.update(archive);
        return FilledOnce.in(
                folder,
                "postgres-" + HexFormat.of().toHexDigits((int) sum.getValue()),
                empty -> unpack(archive, empty));
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
            if (archive == null) {
                throw new StartFailure("No PostgreSQL is carried for " + system + " on " + System.getProperty("os.arch")
                        + ": set HUB_DATABASE_URL to one that you run.");
            }
            return archive.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path to) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, to.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
