package com.saypro.hub.bench;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A fresh JVM that does nothing else, and prints a line of figures a round. */
final class Fork {
    /** How a line begins that holds the figures of a round. */
    private static final String MARK = "round ";

    private Fork() {}

    /** Tells the figures of a round, from within the fork. */
    static void tell(double... figures) {
        System.out.println(MARK
                + String.join(
                        " ", Arrays.stream(figures).mapToObj(Double::toString).toList()));
    }

    /** The figures that a program tells, round by round. */
    static List<double[]> rounds(Class<?> program, String heap) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        // A heap that grows, or is nearly full, is collected while it is measured.
                        "-Xms" + heap,
                        "-Xmx" + heap,
                        "-Dbench.pace=" + System.getProperty("bench.pace", "1"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            List<double[]> rounds = lines.lines()
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> Stream.of(line.substring(MARK.length()).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program.getSimpleName() + " failed");
            }
            return rounds;
        }
    }
}
