package com.saypro.hub.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run, for machines and for people. */
final class Report {
    private static final Path FOLDER = Path.of("target/fuzz");

    private final Map<String, Object> figures = new LinkedHashMap<>();

    Report with(String name, Object figure) {
        figures.put(name, figure);
        return this;
    }

    Object get(String name) {
        return figures.get(name);
    }

    /** Writes {@code report.json} and {@code report.md} into {@code target/fuzz}. */
    void write(Tally tally) throws IOException {
        Files.createDirectories(FOLDER);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(FOLDER.resolve("report.json").toFile(), figures);
        StringBuilder text = new StringBuilder("# Hostile input\n\n| figure | measured |\n|---|---|\n");
        figures.forEach((name, figure) -> row(text, name, figure));
        text.append("\n| attack | requests |\n|---|---|\n");
        tally.kinds().forEach((kind, count) -> row(text, kind, count));
        text.append("\n| answer | times |\n|---|---|\n");
        tally.statuses().forEach((status, count) -> row(text, status, count));
        text.append("""

                The attackers keep eight connections open at a time, each from one of 200 loopback addresses and used
                for up to 40 requests, and together send no more than `attacks_per_second`: the generator shares the
                hub's two processors, and the test is about requests, not about processor time. The legitimate vendor
                sends at a fixed rate over eight connections of its own (`legitimate_rate_ratio`: accepted a second
                during the flood to before it), and for a few seconds as fast as it is answered
                (`legitimate_capacity_ratio`). In the same-address phase attackers and vendor share one address.
                """);
        if (!tally.surprises.isEmpty()) {
            text.append("\n## What fared otherwise than it should\n");
            tally.surprises.forEach(
                    each -> text.append("\n```\n").append(printable(each)).append("\n```\n"));
        }
        Files.writeString(FOLDER.resolve("report.md"), text);
    }

    private static String printable(String text) {
        return text.replace("\r\n", "\n").replaceAll("[^\\x20-\\x7e\\n]", ".");
    }

    private static void row(StringBuilder text, Object name, Object figure) {
        text.append("| ").append(name).append(" | ").append(figure).append(" |\n");
    }
}
