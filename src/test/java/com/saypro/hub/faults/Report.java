package com.saypro.hub.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of all faults of a run, written anew after each, so that a run cut short has told what it saw. */
final class Report {
    private static final Path FOLDER = Path.of("target/faults");
    private static final Map<String, Object> FIGURES = new LinkedHashMap<>();
    private static final Map<String, Verdict> VERDICTS = new LinkedHashMap<>();
    private static int kills;
    private static double maxRecovery;

    private Report() {}

    /** Counts a kill. */
    static synchronized void killed() {
        kills++;
    }

    /** Notes how long it took, in seconds, from the start of what had died until things went on. */
    static synchronized void recovered(String fault, double seconds) {
        maxRecovery = Math.max(maxRecovery, seconds);
        String key = fault + "_max_recovery_s";
        figure(key, Math.max(rounded(seconds), (double) FIGURES.getOrDefault(key, 0.0)));
    }

    /** Notes a figure of a fault; names are in the form of {@code disk_full_answers_503}. */
    static synchronized void figure(String name, Object value) {
        FIGURES.put(name, value instanceof Double number ? rounded(number) : value);
    }

    /** Notes a verdict and writes the report; one on the same stage replaces the one before, for it covers it. */
    static synchronized void verdict(String stage, Verdict verdict) throws IOException {
        VERDICTS.put(stage, verdict);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kills", kills);
        all.put(
                "acknowledged",
                VERDICTS.values().stream().mapToLong(Verdict::acknowledged).sum());
        all.put("lost", VERDICTS.values().stream().mapToLong(Verdict::lost).sum());
        all.put(
                "doubled",
                VERDICTS.values().stream().mapToLong(Verdict::doubled).sum());
        all.put(
                "unaccounted",
                VERDICTS.values().stream().mapToLong(Verdict::unaccounted).sum());
        all.put(
                "disordered",
                VERDICTS.values().stream().mapToLong(Verdict::disordered).sum());
        all.put("late", VERDICTS.values().stream().mapToLong(Verdict::late).sum());
        all.put("max_recovery_s", rounded(maxRecovery));
        all.putAll(FIGURES);
        Files.createDirectories(FOLDER);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(FOLDER.resolve("report.json").toFile(), all);
        StringBuilder table = new StringBuilder("| figure | value |\n|---|---|\n");
        all.forEach((name, value) ->
                table.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        Files.writeString(FOLDER.resolve("report.md"), table);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
