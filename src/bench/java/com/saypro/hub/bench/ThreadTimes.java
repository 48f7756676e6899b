package com.saypro.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The processor seconds that the threads of a process have used, compiler, collector and kernel included, by name. */
record ThreadTimes(Map<String, Double> seconds) {
    private static final double TICKS_A_SECOND = 100; // USER_HZ, the same on every Linux

    /** Those of a process that runs; none where the system does not tell. */
    static ThreadTimes of(long pid) throws IOException {
        Map<String, Double> seconds = new HashMap<>();
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        if (Files.isDirectory(tasks)) {
            List<Path> threads;
            try (Stream<Path> all = Files.list(tasks)) {
                threads = all.toList();
            }
            for (Path thread : threads) {
                add(seconds, thread);
            }
        }
        return new ThreadTimes(seconds);
    }

    private static void add(Map<String, Double> seconds, Path thread) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String name =
                    stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')).replaceAll("\\d+", "*");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            seconds.merge(
                    name, (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND, Double::sum);
        } catch (NoSuchFileException ended) {
            // a thread that ended meanwhile has no share worth telling
        }
    }

    /** What has been used since an earlier look. */
    ThreadTimes since(ThreadTimes before) {
        Map<String, Double> more = new HashMap<>();
        seconds.forEach((name, value) -> more.put(name, value - before.seconds.getOrDefault(name, 0.0)));
        return new ThreadTimes(more);
    }

    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
