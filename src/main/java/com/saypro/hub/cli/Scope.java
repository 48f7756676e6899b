package com.saypro.hub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check is about.
 *
 * @param sources what is read: rules between files need all of them
 * @param only what is reported on; all when empty
 */
record Scope(Sources sources, List<Path> only) {
    /** The scope a person means by naming project folders, or folders and files in {@code routes} or {@code mappings}. */
    static Scope of(Terminal terminal, List<Path> named) {
        Path routes = null;
        Path mappings = null;
        List<Path> only = new ArrayList<>();
        for (Path path : named.stream().map(terminal::meant).toList()) {
            Path project = project(path);
            routes = Files.isDirectory(project.resolve(Sources.ROUTES)) ? project.resolve(Sources.ROUTES) : routes;
            mappings =
                    Files.isDirectory(project.resolve(Sources.MAPPINGS)) ? project.resolve(Sources.MAPPINGS) : mappings;
            only.add(path);
        }
        if (routes == null || mappings == null) {
            Sources here = Sources.of(terminal);
            routes = routes == null ? here.routes() : routes;
            mappings = mappings == null ? here.mappings() : mappings;
        }
        return new Scope(new Sources(routes, mappings), List.copyOf(only));
    }

    /** Whether a file is reported on. */
    boolean covers(Path file) {
        return only.isEmpty() || only.stream().anyMatch(file::startsWith);
    }

    private static Path project(Path path) {
        if (!Files.exists(path)) {
            throw new Refused("There is no " + path);
        }
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(Sources.ROUTES))
                    || Files.isDirectory(folder.resolve(Sources.MAPPINGS))) {
                return folder;
            }
        }
        throw new Refused(path + " is in no folder of routes or mappings");
    }
}
