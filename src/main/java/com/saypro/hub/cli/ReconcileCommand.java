package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.reconcile.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reconcile}: tries a rule on what happened, by the admin API of a running hub. */
@Command(
        name = "reconcile",
        description = {
            "Tells what a new or changed rule would have matched and broken in what happened, and changes nothing.",
            "Ends with 1 when the hub refuses, e.g. because the rule is broken."
        })
final class ReconcileCommand implements Callable<Integer> {
    private final Terminal terminal;

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

    @Option(names = "--dry-run", description = "Without it nothing is done: rules go live by being saved.")
    private boolean dryRun;

    @Mixin
    private AdminOptions admin;

    ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!dryRun) {
            throw new Refused("A rule goes live by being saved in routes/rules. To see first what it would find,"
                    + " add --dry-run");
        }
        Path file = terminal.meant(rule);
        JsonNode found = admin.api(terminal)
                .post(
                        "/api/reconciliation/what-if?rule=" + AdminApi.encoded(RuleFile.name(file)) + "&since="
                                + AdminApi.encoded(moment(since)),
                        "application/yaml",
                        text(file));
        new HindsightText(terminal.out()).write(found);
        return 0;
    }

    private String text(Path file) {
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
