package com.saypro.hub.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the files under a folder stand at one moment. */
record Folder(Map<Path, Stamp> files) {
    /** What changes when a file is written. */
    record Stamp(long modified, long size) {}

    /** Looks at all regular files, hidden ones and editors' leftovers aside. */
    static Folder look(Path root) {
        Map<Path, Stamp> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (!isHidden(root.relativize(path))) {
                    stamp(path, files);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    "Cannot read the folder " + root, e instanceof IOException io ? io : new IOException(e));
        }
        return new Folder(files);
    }

    private static boolean isHidden(Path inside) {
        for (Path name : inside) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static void stamp(Path path, Map<Path, Stamp> files) throws IOException {
        String name = path.getFileName().toString();
        if (name.endsWith("~") || name.endsWith(".tmp") || name.endsWith(".swp")) {
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                files.put(
                        path,
                        new Stamp(
                                attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
                                attributes.size()));
            }
        } catch (NoSuchFileException e) {
            // Gone between the walk and the look: the next look sees the folder without it.
        }
    }
}
