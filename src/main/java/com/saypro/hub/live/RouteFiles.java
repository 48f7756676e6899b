package com.saypro.hub.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keeps the running routes in step with the files in {@code routes/}. A file that cannot run changes nothing. */
@Component
class RouteFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);
    private static final String ENDING = ".camel.yaml";

    private final Path root;
    private final DryRun dryRun;
    private final LiveRoutes routes;
    private final BrokenFiles broken;
    private final Map<Path, byte[]> running = new TreeMap<>();
    private boolean begun;

    RouteFiles(@Value("${hub.routes-dir}") Path root, CamelContext camel, Environment environment, BrokenFiles broken) {
        this.root = root;
        this.dryRun = new DryRun(camel, environment);
        this.routes = new LiveRoutes(camel);
        this.broken = broken;
    }

    Path root() {
        return root;
    }

    /**
     * Starts what takes deliveries in, at the hub's start and ahead of all else: what is accepted waits in Kafka for the
     * stages. Says nothing of what is wrong with a file; {@link #refresh} does.
     */
    synchronized void openDoors() throws IOException {
        Map<Path, byte[]> doors = read();
        doors.values().removeIf(RouteOrder::isStage);
        loadedAtOnce(doors);
    }

    /** Brings what runs in step with the files; what cannot run is refused, and its last good form keeps running. */
    synchronized void refresh() throws IOException {
        Map<Path, byte[]> disk = read();
        if (begun || !loadedAtOnce(disk)) {
            Map<Path, byte[]> next = tried(disk);
            apply(next, changed(next));
        }
        begun = true;
        LOG.info("Routes are live: {} files, {} refused", running.size(), disk.size() - accepted(disk));
    }

    /** At the start nothing runs that could be harmed, so no dry run is needed unless something is wrong. */
    private boolean loadedAtOnce(Map<Path, byte[]> disk) {
        if (QuietMistakes.in(disk, null, disk.values()) != null) {
            return false;
        }
        try {
            for (Map.Entry<Path, byte[]> file :
                    disk.entrySet().stream().sorted(RouteOrder.under(root)).toList()) {
                if (!Arrays.equals(file.getValue(), running.get(file.getKey()))) {
                    replace(file.getKey(), file.getValue());
                }
            }
            return true;
        } catch (Exception e) {
            LOG.debug("Not all route files can run; they are tried one by one", e);
            disk.keySet().forEach(this::unload);
            running.clear();
            return false;
        }
    }

    private void unload(Path file) {
        try {
            routes.replace(file, null);
        } catch (Exception e) {
            LOG.warn("What came from {} does not stop", file, e);
        }
    }

    private long accepted(Map<Path, byte[]> disk) {
        return disk.entrySet().stream()
                .filter(file -> Arrays.equals(file.getValue(), running.get(file.getKey())))
                .peek(file -> broken.accepted(file.getKey()))
                .count();
    }

    private Map<Path, byte[]> read() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        for (Path file : Folder.look(root).files().keySet()) {
            if (isRoute(file)) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        Stream.concat(running.keySet().stream(), broken.all().keySet().stream())
                .filter(file -> file.startsWith(root) && isRoute(file) && !files.containsKey(file))
                .forEach(broken::accepted);
        return files;
    }

    private static boolean isRoute(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /** The files on disk, less those that cannot run; these stand in their last good form, if they had one. */
    private Map<Path, byte[]> tried(Map<Path, byte[]> disk) {
        Map<Path, byte[]> next = new TreeMap<>(running);
        next.keySet().retainAll(disk.keySet());
        takeIn(
                disk.entrySet().stream()
                        .filter(file -> !Arrays.equals(file.getValue(), next.get(file.getKey())))
                        .sorted(RouteOrder.sharedFirst())
                        .toList(),
                next,
                disk);
        return next;
    }

    /** Takes in what can run; of what cannot, each half alone, down to the file that is to blame. */
    private void takeIn(List<Map.Entry<Path, byte[]>> some, Map<Path, byte[]> next, Map<Path, byte[]> disk) {
        if (some.isEmpty()) {
            return;
        }
        Map<Path, byte[]> with = new TreeMap<>(next);
        some.forEach(file -> with.put(file.getKey(), file.getValue()));
        Path suspect = some.size() == 1 ? some.get(0).getKey() : null;
        Problem problem = problem(with, some, suspect, disk);
        if (problem == null) {
            next.putAll(with);
        } else if (suspect != null) {
            broken.refused(suspect, problem.line(), problem.reason());
        } else {
            takeIn(some.subList(0, some.size() / 2), next, disk);
            takeIn(some.subList(some.size() / 2, some.size()), next, disk);
        }
    }

    private Problem problem(
            Map<Path, byte[]> files, List<Map.Entry<Path, byte[]>> some, Path suspect, Map<Path, byte[]> disk) {
        Problem quiet = QuietMistakes.in(files, suspect, disk.values());
        if (quiet != null) {
            return quiet;
        }
        Exception failure = dryRun.problem(toTry(files, some));
        return failure == null ? null : Problem.of(failure, suspect == null ? null : files.get(suspect));
    }

    /** These files with those that all lean on; everything when these are such themselves. */
    private static Map<Path, byte[]> toTry(Map<Path, byte[]> files, List<Map.Entry<Path, byte[]>> some) {
        if (some.stream().anyMatch(file -> LiveRoutes.isShared(file.getValue()))) {
            return files;
        }
        Map<Path, byte[]> few = new TreeMap<>(files);
        few.values().removeIf(bytes -> !LiveRoutes.isShared(bytes));
        some.forEach(file -> few.put(file.getKey(), file.getValue()));
        return few;
    }

    private Set<Path> changed(Map<Path, byte[]> next) {
        Set<Path> changed = new TreeSet<>();
        next.forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, running.get(file))) {
                changed.add(file);
            }
        });
        boolean concernsAll = changed.stream().anyMatch(file -> LiveRoutes.isShared(next.get(file)));
        return concernsAll ? new TreeSet<>(next.keySet()) : changed;
    }

    private void apply(Map<Path, byte[]> next, Set<Path> changed) {
        for (Path file : List.copyOf(running.keySet())) {
            if (!next.containsKey(file)) {
                swap(file, null);
            }
        }
        changed.forEach(routes::calm);
        next.entrySet().stream()
                .filter(file -> changed.contains(file.getKey()))
                .sorted(RouteOrder.under(root))
                .forEach(file -> swap(file.getKey(), file.getValue()));
    }

    /** Puts a file's new form in place of its old one; when that fails after all, the old one again. */
    private void swap(Path file, byte[] bytes) {
        byte[] before = running.get(file);
        try {
            replace(file, bytes);
        } catch (Exception e) {
            Problem problem = Problem.of(e, bytes);
            broken.refused(file, problem.line(), problem.reason());
            try {
                replace(file, before);
            } catch (Exception again) {
                LOG.error("The last good form of {} does not start either", file, again);
            }
        }
    }

    private void replace(Path file, byte[] bytes) throws Exception {
        running.remove(file);
        routes.replace(file, bytes);
        if (bytes != null) {
            running.put(file, bytes);
        }
    }
}
