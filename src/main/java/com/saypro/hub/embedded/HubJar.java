package com.saypro.hub.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/** The jar that the hub is shipped as, with its libraries inside. */
final class HubJar implements AutoCloseable {
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";
    /** The room of {@link Broker}. */
    private static final String OWN = CLASSES + Broker.class.getPackageName().replace('.', '/') + "/";

    private final JarFile jar;
    private final List<JarEntry> libraries;
    private final List<JarEntry> own;

    /** @param libraries which are of interest, by file name */
    HubJar(Path jar, Predicate<String> libraries) throws IOException {
        this.jar = new JarFile(jar.toFile());
        this.libraries = entries(LIBRARIES).stream()
                .filter(entry -> libraries.test(entry.getName().substring(LIBRARIES.length())))
                .toList();
        this.own = entries(OWN);
    }

    /** Whether a file is such a jar. */
    static boolean isOne(Path file) throws IOException {
        if (!file.toString().endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getEntry(LIBRARIES) != null;
        }
    }

    private List<JarEntry> entries(String folder) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .toList();
    }

    /** Eight hexadecimal digits that change with what {@link #unpack} would write. */
    String digest() {
        CRC32 sum = new CRC32();
        for (List<JarEntry> some : List.of(libraries, own)) {
            some.forEach(entry -> sum.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Writes the libraries into a folder, and what the room of the broker has as a jar beside them. */
    void unpack(Path folder) throws IOException {
        for (JarEntry library : libraries) {
            try (InputStream bytes = jar.getInputStream(library)) {
                Files.copy(bytes, folder.resolve(library.getName().substring(LIBRARIES.length())));
            }
        }
        try (JarOutputStream classes = new JarOutputStream(Files.newOutputStream(folder.resolve("broker.jar")))) {
            for (JarEntry each : own) {
                classes.putNextEntry(new JarEntry(each.getName().substring(CLASSES.length())));
                try (InputStream bytes = jar.getInputStream(each)) {
                    bytes.transferTo(classes);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
