package com.saypro.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** How much is measured, from the system properties that the build hands on. */
final class Plan {
    /** Where all that a run leaves is found. */
    static final Path TARGET = Path.of("target/bench").toAbsolutePath();
    /** The program that is measured. */
    static final Path JAR = Path.of("target/integration-hub.jar").toAbsolutePath();

    private static final double PACE = Double.parseDouble(System.getProperty("bench.pace", "1"));

    private Plan() {}

    /** That many seconds, as the pace stretches them. */
    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * PACE * 1000));
    }

    /** That many of something, as the pace stretches them. */
    static int count(int count) {
        return (int) Math.max(1, Math.round(count * PACE));
    }

    /** Deliveries that wait when the drain begins. */
    static int deliveries() {
        return Integer.getInteger("bench.deliveries", 1_000_000);
    }

    /** Events that are stored when their cost is measured a second time. */
    static int events() {
        return Integer.getInteger("bench.events", 10_000_000);
    }

    /** Whether a profile is wanted. */
    static boolean profile() {
        return Boolean.getBoolean("bench.profile");
    }

    /** A fresh folder for what a benchmark runs. */
    static Path folder(String name) throws IOException {
        Path folder = TARGET.resolve(name);
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    /** Takes away what a benchmark ran; the reports stay. */
    static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
