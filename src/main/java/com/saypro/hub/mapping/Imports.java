package com.saypro.hub.mapping;

import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.ResourceResolver;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds what a mapping imports, by path from the mappings folder and never outside it; remembers what was read. */
final class Imports implements ResourceResolver {
    private final Path folder;
    private final Set<Path> read = new LinkedHashSet<>();

    Imports(Path folder) {
        this.folder = folder;
    }

    @Override
    public Reader resolve(String name) {
        Path file = folder.resolve(name).normalize();
        try {
            if (!file.startsWith(folder.normalize()) || !file.toRealPath().startsWith(folder.toRealPath())) {
                throw new JsltException("Import '" + name + "' is outside the mappings folder");
            }
            Reader reader = Files.newBufferedReader(file);
            read.add(file);
            return reader;
        } catch (IOException e) {
            throw new JsltException("Import '" + name + "' cannot be read");
        }
    }

    /** The file opened last. */
    Optional<Path> last() {
        return read.stream().reduce((earlier, later) -> later);
    }

    /** The files imported so far. */
    Set<Path> files() {
        return Set.copyOf(read);
    }
}
