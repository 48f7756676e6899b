package com.saypro.hub.notify.text;

import com.saypro.hub.event.BrokenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates that come with the hub. */
public final class Shipped {
    static final Path FOLDER = Path.of("routes/templates");

    private Shipped() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Templates templates() {
        return fill(new Templates());
    }

    public static Templates fill(Templates templates) {
        files().forEach(file -> load(templates, file));
        return templates;
    }

    static void load(Templates templates, Path file) {
        try {
            templates.put(FOLDER.relativize(file), file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }
}
