package com.saypro.hub.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The folders the hub reads and watches.
 *
 * @param routes the route files
 * @param mappings one folder for each vendor
 */
public record Folders(Path routes, Path mappings) {

    /**
     * Takes the configured folders, else those of the working folder, else those in the jar, unpacked anew under the
     * data folder.
     *
     * @throws StartFailure when a configured folder is missing
     */
    static Folders of(Settings settings, Path workingFolder) {
        Path shipped = settings.dataDir().resolve("shipped");
        return new Folders(
                folder("routes", "HUB_ROUTES_DIR", settings.routesDir(), workingFolder, shipped),
                folder("mappings", "HUB_MAPPINGS_DIR", settings.mappingsDir(), workingFolder, shipped));
    }

    private static Path folder(String name, String setting, Optional<Path> configured, Path working, Path shipped) {
        if (configured.isPresent()) {
            return configured
                    .filter(Files::isDirectory)
                    .orElseThrow(() -> new StartFailure(setting + ": there is no folder " + configured.get()
                            + ": create it, or correct or unset " + setting + "."));
        }
        Path ours = working.resolve(name).toAbsolutePath();
        return Files.isDirectory(ours) ? ours : unpack(name, shipped.resolve(name));
    }

    /** Unpacks a folder that the jar carries, in place of what was unpacked before; makes none where the jar has none. */
    public static Path unpack(String name, Path to) {
        try {
            FileSystemUtils.deleteRecursively(to);
            PathMatchingResourcePatternResolver jar = new PathMatchingResourcePatternResolver();
            Resource root = jar.getResource("classpath:/" + name + "/");
            if (root.exists()) {
                Files.createDirectories(to);
                String prefix = root.getURI().toString();
                for (Resource file : jar.getResources("classpath:/" + name + "/**")) {
                    copy(file, prefix, to);
                }
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
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
