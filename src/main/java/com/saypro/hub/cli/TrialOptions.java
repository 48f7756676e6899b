package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rule is tried, and on how much of what happened. */
final class TrialOptions {
    @Option(
            names = "--rule",
            paramLabel = "<file>",
            required = true,
            description = "The rule's file; a live rule of its name is compared with it.")
    private Path rule;

    @Option(
            names = "--since",
            paramLabel = "<time>",
            defaultValue = "30d",
            description = "How far back, e.g. 30d or 12h, or from when on, e.g. 2026-01-31T10:00:00Z."
                    + " Default: ${DEFAULT-VALUE}.")
    private String since;

    @Mixin
    private AdminOptions admin;

    /**
     * What a running hub says of the rule.
     *
     * @param path where it is tried
     */
    JsonNode ask(Terminal terminal, String path) {
        Path file = terminal.meant(rule);
        return admin.api(terminal)
                .post(
                        path + "?rule=" + AdminApi.encoded(RuleFolder.name(file)) + "&since="
                                + AdminApi.encoded(moment(since)),
                        "application/yaml",
                        text(terminal, file));
    }

    /** Whether it is a rule of alerts. */
    boolean isAlert(Terminal terminal) {
        return RuleFolder.isAlert(terminal.meant(rule));
    }

    private static String text(Terminal terminal, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused("Cannot be read: " + terminal.shown(file));
        }
    }

    /** A time span as ISO 8601 writes it; what is none stays as it is. */
    private static String moment(String text) {
        if (!text.matches("\\d+[smhd]")) {
            return text;
        }
        return (text.endsWith("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT);
    }
}
