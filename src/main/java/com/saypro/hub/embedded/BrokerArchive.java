package com.saypro.hub.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the JVM made of the broker's classes, kept for its next start, which takes half the time. The JVM writes it at the
 * end of the first run; whatever does not fit it, it does not use.
 */
final class BrokerArchive {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerArchive.class);
    /** The broker's log is for what concerns the broker. */
    private static final String QUIET = "-Xlog:cds=off,cds+dynamic=off,class+path=off";

    private final Path kept;
    private final Path written;

    private BrokerArchive(Path kept) {
        this.kept = kept;
        this.written = kept == null ? null : kept.resolveSibling(kept.getFileName() + ".new");
    }

    /** The archive for these libraries and this JVM; none where they are not the broker's own. */
    static BrokerArchive of(BrokerLibraries libraries) {
        CRC32 sum = new CRC32();
        sum.update((libraries.classPath() + System.getProperty("java.vm.version")).getBytes(StandardCharsets.UTF_8));
        String name = HexFormat.of().toHexDigits((int) sum.getValue()) + ".jsa";
        return new BrokerArchive(
                libraries.folder().map(folder -> folder.resolve(name)).orElse(null));
    }

    /** With which the JVM uses it, or writes it at the end. */
    List<String> options() throws IOException {
        if (kept == null) {
            return List.of();
        }
        if (Files.exists(kept)) {
            return List.of("-XX:SharedArchiveFile=" + kept, QUIET);
        }
        Files.deleteIfExists(written);
        return List.of("-XX:ArchiveClassesAtExit=" + written, QUIET);
    }

    /** Keeps what was written, now that the broker has ended in order: half of it would be of no use. */
    void keep() {
        try {
            if (kept != null && Files.exists(written)) {
                Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            LOG.warn("The broker's next start takes longer", e);
        }
    }
}
