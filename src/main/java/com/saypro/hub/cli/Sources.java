package com.saypro.hub.cli;

import com.saypro.hub.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Those configured, else those of the working folder: what is written to the jar's would be lost. */
    static Sources toWrite(Terminal terminal) {
        return new Sources(
                present(terminal, ROUTES, "HUB_ROUTES_DIR").orElseThrow(() -> missing(ROUTES)),
                present(terminal, MAPPINGS, "HUB_MAPPINGS_DIR").orElseThrow(() -> missing(MAPPINGS)));
    }

    private static Path folder(Terminal terminal, String name, String variable) {
        return present(terminal, name, variable).orElseGet(() -> unpacked(name));
    }

    private static Optional<Path> present(Terminal terminal, String name, String variable) {
        String configured = terminal.setting(variable, "");
        Path folder = terminal.meant(Path.of(configured.isEmpty() ? name : configured));
        if (!configured.isEmpty() && !Files.isDirectory(folder)) {
            throw new Refused(variable + ": there is no folder " + folder);
        }
        return Optional.of(folder).filter(Files::isDirectory);
    }

    private static Refused missing(String name) {
        return new Refused("There is no folder '" + name + "' here: name one, or go to the folder of the project");
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
            Path to = Folders.unpack(name, Files.createTempDirectory("hub-").resolve(name));
            if (!Files.isDirectory(to)) {
                throw missing(name);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
