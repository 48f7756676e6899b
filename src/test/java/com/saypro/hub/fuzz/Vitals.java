package com.saypro.hub.fuzz;

import com.saypro.hub.whole.HubProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a hub takes up.
 *
 * @param heap bytes in use after a collection
 * @param direct bytes in buffers outside the heap
 * @param resident all memory of the process, in bytes
 */
record Vitals(int threads, long heap, long direct, long resident) {
    private static final int COLLECTIONS = 2;

    static Vitals of(HubProcess hub) throws Exception {
        for (int i = 0; i < COLLECTIONS; i++) {
            Process collection = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), "" + hub.pid(), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            collection.waitFor(30, TimeUnit.SECONDS);
        }
        String meters = hub.getRaw("/actuator/prometheus").body();
        return new Vitals(
                threads(hub.pid()),
                sum(meters, "jvm_memory_used_bytes\\{area=\"heap\".*\\} (.*)"),
                sum(meters, "jvm_buffer_memory_used_bytes\\{id=\"direct\"\\} (.*)"),
                hub.memory());
    }

    private static int threads(long pid) throws IOException {
        return (int) sum(Files.readString(Path.of("/proc", "" + pid, "status")), "Threads:\\s*(\\d+)");
    }

    private static long sum(String text, String pattern) {
        return (long) Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }
}
