package com.saypro.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files a command works on.
 *
 * @param routes the folder of route files
 * @param mappings the folder with one folder for each vendor
 */
record Sources(Path routes, Path mappings) {
    static final String ROUTES = "routes";
    static final String MAPPINGS = "mappings";

    /** Those configured, else those of the working folder, else those in the jar. */
    static Sources of(Terminal terminal) {
        return new Sources(folder(terminal, ROUTES, "HUB_ROUTES_DIR"), folder(terminal, MAPPINGS, "HUB_MAPPINGS_DIR"));
    }

    private static Path folder(Terminal terminal, String name, String variable) {
        String configured = terminal.setting(variable, "");
        Path folder = terminal.meant(Path.of(configured.isEmpty() ? name : configured));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        if (!configured.isEmpty()) {
            throw new Refused(variable + ": there is no folder " + folder);
        }
        return unpacked(name);
    }

    /** The folders of the vendors, in order. */
    List<Path> vendors() {
        try (Stream<Path> folders = Files.list(mappings)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of one vendor. */
    Path vendor(String name) {
        Path folder = mappings.resolve(name).normalize();
        if (!mappings.equals(folder.getParent()) || !Files.isDirectory(folder)) {
            List<Path> known = vendors().stream().map(Path::getFileName).toList();
            throw new Refused("There is no vendor '" + name + "' in " + mappings + "; there are " + known);
        }
        return folder;
    }

    private static Path unpacked(String name) {
        try {
            PathMatchingResourcePatternResolver jar = new PathMatchingResourcePatternResolver();
            Resource root = jar.getResource("classpath:/" + name + "/");
            if (!root.exists()) {
                throw new Refused(
                        "There is no folder '" + name + "' here: name one, or go to the folder of the project");
            }
            Path to = Files.createTempDirectory("hub-").resolve(name);
            String prefix = root.getURI().toString();
            for (Resource file : jar.getResources("classpath:/" + name + "/**")) {
                copy(file, prefix, to);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Resource file, String prefix, Path to) throws IOException {
        String address = file.getURI().toString();
        if (address.endsWith("/") || !file.isReadable()) {
            return;
        }
        Path copy = to.resolve(address.substring(prefix.length()));
        Files.createDirectories(copy.getParent());
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, copy);
        }
    }
}
