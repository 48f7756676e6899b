package com.saypro.hub.bench;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the meaning of a delivery costs: the bytes of a Stripe charge, mapped, checked by the schema and written as the bytes
 * of a canonical event, over the same charge parsed and written by Jackson. Each fork is a fresh JVM that does nothing
 * else, and takes both in turns; a harness that measures one after the other would compare two moments of the machine.
 */
final class MappingBench implements Benchmark {
    private static final int FORKS = 2;

    @Override
    public void run(Results results) throws Exception {
        Rounds mapped = new Rounds();
        Rounds written = new Rounds();
        Rounds ceiling = new Rounds();
        for (int i = 0; i < FORKS; i++) {
            for (double[] round : fork()) {
                ceiling.add(round[0]);
                written.add(round[1]);
                mapped.add(round[2]);
            }
        }
        results.put("mapping_per_s", written);
        results.put("mapping_ceiling_per_s", ceiling);
        results.put("mapping_ratio", written.over(ceiling));
        results.put("mapping_without_write_ratio", mapped.over(ceiling));
    }

    private static List<double[]> fork() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx1g",
                        "-Dbench.pace=" + System.getProperty("bench.pace", "1"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MappingLoop.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            List<double[]> rounds = lines.lines()
                    .filter(line -> line.startsWith(MappingLoop.MARK))
                    .map(line -> Stream.of(
                                    line.substring(MappingLoop.MARK.length()).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The mapping's own process failed");
            }
            return rounds;
        }
    }
}
