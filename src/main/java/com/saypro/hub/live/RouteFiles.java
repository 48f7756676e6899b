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
import org.quartz.SchedulerException;
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
    private final Trial trial;
    private final LiveRoutes routes;
    private final Reveille reveille;
    private final BrokenFiles broken;
    private final Map<Path, byte[]> running = new TreeMap<>();
    private boolean begun;

    RouteFiles(@Value("${hub.routes-dir}") Path root, CamelContext camel, Environment environment, BrokenFiles broken) {
        this.root = root;
        this.trial = new Trial(new DryRun(camel, environment), broken);
        this.routes = new LiveRoutes(camel);
        this.reveille = new Reveille(camel);
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
        begin(doors.keySet(), Onset.DOOR, Map.of());
    }

    /** Brings what runs in step with the files; what cannot run is refused, and its last good form keeps running. */
    synchronized void refresh() throws IOException {
        Map<Path, byte[]> disk = read();
        if (begun) {
            apply(trial.of(disk, running));
        } else {
            if (!loadedAtOnce(disk)) {
                apply(trial.of(disk, running));
            }
            begin(Set.copyOf(running.keySet()), Onset.SOURCE, Map.of());
            begun = true;
        }
        windTheClock();
        LOG.info("Routes are live: {} files, {} refused", running.size(), disk.size() - accepted(disk));
    }

    /**
     * At the start nothing runs that could be harmed, so a dry run is needed only of what does not load. It may have been
     * a file that others lean on; then of them all.
     */
    private boolean loadedAtOnce(Map<Path, byte[]> disk) {
        if (QuietMistakes.in(disk, null) != null) {
            return false;
        }
        boolean all = true;
        for (Map.Entry<Path, byte[]> file :
                disk.entrySet().stream().sorted(RouteOrder.under(root)).toList()) {
            try {
                if (!Arrays.equals(file.getValue(), running.get(file.getKey()))) {
                    replace(file.getKey(), file.getValue());
                }
            } catch (Exception e) {
                LOG.debug("It is tried apart: {}", file.getKey(), e);
                unload(file.getKey());
                all = false;
                if (LiveRoutes.isShared(file.getValue())) {
                    break;
                }
            }
        }
        return all;
    }

    /** Begins what waits in these files. Of one in which a route does not begin, its form before runs on, if it had one. */
    private void begin(Set<Path> files, Onset last, Map<Path, byte[]> before) {
        reveille.begin(files, last)
                .forEach((file, failure) -> putBack(file, running.get(file), before.get(file), failure));
    }

    private void putBack(Path file, byte[] bytes, byte[] before, Exception failure) {
        Problem problem = Problem.of(failure, bytes);
        broken.refused(file, problem.line(), problem.reason());
        try {
            replace(file, before);
            for (Exception again : reveille.begin(Set.of(file), Onset.SOURCE).values()) {
                throw again;
            }
        } catch (Exception again) {
            LOG.error("The last good form of {} does not start either", file, again);
        }
    }

    private void unload(Path file) {
        try {
            replace(file, null);
        } catch (Exception e) {
            LOG.warn("What came from {} does not stop", file, e);
        }
    }

    private void windTheClock() {
        try {
            reveille.wind();
        } catch (SchedulerException e) {
            LOG.error("Nothing is done at set times until the hub is started again", e);
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

    private void apply(Map<Path, byte[]> next) {
        Map<Path, byte[]> before = Map.copyOf(running);
        Set<Path> changed = changed(next);
        List<Path> gone =
                before.keySet().stream().filter(file -> !next.containsKey(file)).toList();
        routes.calm(file -> changed.contains(file) || gone.contains(file));
        gone.forEach(file -> swap(file, null, before));
        next.entrySet().stream()
                .filter(file -> changed.contains(file.getKey()))
                .sorted(RouteOrder.under(root))
                .forEach(file -> swap(file.getKey(), file.getValue(), before));
        if (begun) {
            begin(changed, Onset.SOURCE, before);
        }
    }

    /** Puts a file's new form in place of its old one; when that fails after all, the old one again. */
    private void swap(Path file, byte[] bytes, Map<Path, byte[]> before) {
        try {
            replace(file, bytes);
            begin(Set.of(file), Onset.DOOR, before);
        } catch (Exception e) {
            putBack(file, bytes, before.get(file), e);
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
