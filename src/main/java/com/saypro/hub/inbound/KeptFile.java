package com.saypro.hub.inbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file means, read again when the file has changed. Safe for use by many threads.
 *
 * @param <T> what it means
 */
final class KeptFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    /** Makes something of a file's bytes; throws what it likes at bytes that mean nothing. */
    interface Reader<T> {
        T read(byte[] bytes) throws Exception;
    }

    private record Kept<T>(String file, FileTime changed, long size, Object key, Optional<T> meaning) {
        boolean isOf(String name, BasicFileAttributes now) {
            return file.equals(name)
                    && changed.equals(now.lastModifiedTime())
                    && size == now.size()
                    && Objects.equals(key, now.fileKey());
        }
    }

    private final Reader<T> reader;
    private final AtomicReference<Kept<T>> kept = new AtomicReference<>();

    KeptFile(Reader<T> reader) {
        this.reader = reader;
    }

    /** What this file means now; empty when it cannot be read. */
    Optional<T> read(String file) {
        try {
            Path path = Path.of(file);
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            Kept<T> before = kept.get();
            if (before != null && before.isOf(file, now)) {
                return before.meaning();
            }
            Optional<T> meaning = meaning(path);
            kept.set(new Kept<>(file, now.lastModifiedTime(), now.size(), now.fileKey(), meaning));
            return meaning;
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<T> meaning(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        try {
            return Optional.of(reader.read(bytes));
        } catch (Exception e) {
            // The reason may quote the file, and the file may hold a private key.
            LOG.warn("{} does not hold what it should: {}", path, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
