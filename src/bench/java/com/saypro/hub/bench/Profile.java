package com.saypro.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a hub's time went, from the samples of Flight Recorder: by part of the program, by thread and by method. Samples are
 * of Java code; time in the kernel, the compiler and the collector is not among them.
 */
final class Profile {
    /** Where the profiles of a run are found. */
    static final Path REPORT = Plan.TARGET.resolve("profile.md");

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final int LONGEST = 30;

    private final Map<String, Integer> byPart = new HashMap<>();
    private final Map<String, Integer> byThread = new HashMap<>();
    private final Map<String, Integer> byMethod = new HashMap<>();
    private final Instant since;
    private int samples;
    private double pauses;

    private Profile(Instant since) {
        this.since = since;
    }

    /**
     * Adds the profile of a hub that has ended to the report, if there is one.
     *
     * @param since when it was warm; what was before is left out
     * @param times what its threads used from then on
     */
    static void of(Path folder, String title, Instant since, ThreadTimes times) throws IOException {
        Path recording = MeasuredHub.recording(folder);
        if (Files.exists(recording)) {
            Profile profile = new Profile(since);
            try (RecordingFile events = new RecordingFile(recording)) {
                while (events.hasMoreEvents()) {
                    profile.add(events.readEvent());
                }
            }
            Files.writeString(
                    REPORT, profile.report(title, times), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Bench.say("profile added to %s", REPORT);
        }
    }

    private void add(RecordedEvent event) {
        if (event.getStartTime().isBefore(since)) {
            return;
        }
        if (event.getEventType().getName().equals("jdk.GarbageCollection")) {
            pauses += event.getDuration("sumOfPauses").toNanos() / 1e9;
        }
        if (!event.getEventType().getName().equals(SAMPLE) || event.getStackTrace() == null) {
            return;
        }
        samples++;
        count(byThread, event.getThread("sampledThread").getJavaName().replaceAll("\\d+", "*"));
        count(byMethod, name(event.getStackTrace().getFrames().get(0)));
        count(byPart, Part.of(event.getStackTrace().getFrames().stream().map(Profile::type)));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String name(RecordedFrame frame) {
        return type(frame) + "." + frame.getMethod().getName();
    }

    private static void count(Map<String, Integer> counts, String key) {
        counts.merge(key, 1, Integer::sum);
    }

    private String report(String title, ThreadTimes times) {
        return "## %s%n%n%d samples, %.1f s of collector's pauses%n%n".formatted(title, samples, pauses)
                + table("processor time of threads", times.seconds(), times.total())
                + table("samples in part", byPart, samples)
                + table("samples in thread", byThread, samples)
                + table("samples in method", byMethod, samples);
    }

    private static <N extends Number & Comparable<N>> String table(String head, Map<String, N> shares, double all) {
        StringBuilder table = new StringBuilder("| %s | %% |%n|---|---|%n".formatted(head));
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, N>comparingByValue().reversed())
                .limit(LONGEST)
                .forEach(each -> table.append("| %s | %.1f |%n"
                        .formatted(
                                each.getKey().replace('|', '/'),
                                100 * each.getValue().doubleValue() / all)));
        return table.append(System.lineSeparator()).toString();
    }
}
