package com.saypro.hub.whole;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program started by a test, and what the system tells about it. Its output is appended to a log of its own. */
final class Child {
    /** Options of a JVM that does not live long enough to gain by the optimizing compiler, or by collecting beside its work. */
    static final List<String> STARTS_SOON = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final int TICKS_A_SECOND = 100; // USER_HZ, the same on every Linux

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts a command whose first word is a program. */
    static Child start(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        return new Child(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** The {@code java} that runs this test. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    /** The class path of this test, with the project's tests in it or not. */
    static String classPath(boolean withTests) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> withTests || !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without a word: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, and kills it when it does not within 30 s. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** The most memory it has held so far, in bytes; only while it runs, and only on Linux. */
    long peakMemory() throws IOException {
        return kilobytes("VmHWM:");
    }

    /** The memory it holds now, in bytes; only while it runs, and only on Linux. */
    long memory() throws IOException {
        return kilobytes("VmRSS:");
    }

    /** The processor time it has used, in seconds; only while it runs, and only on Linux. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", "" + pid(), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
    }

    private long kilobytes(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + pid(), "status"))) {
            String line =
                    lines.filter(each -> each.startsWith(name)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
    }
}
