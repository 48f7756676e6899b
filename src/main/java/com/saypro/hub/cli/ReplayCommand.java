package com.saypro.hub.cli;

import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: puts dead letters back where they failed, by the admin API of a running hub. */
@Command(
        name = "replay",
        description = {
            "Puts dead letters back where they failed, with today's mapping: one by its id, or all of an incident or a vendor.",
            "Ends with 1 when the hub refuses, or when one fails again."
        })
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<dead-letter-id>", arity = "0..1", description = "One dead letter.")
    private String id;

    @Option(names = "--incident", paramLabel = "<number>", description = "All of an incident, e.g. INC-000001.")
    private String incident;

    @Option(names = "--vendor", paramLabel = "<vendor>", description = "All of a vendor.")
    private String vendor;

    @Option(
            names = "--since",
            paramLabel = "<time>",
            description = "Of a vendor or an incident, those from then on, e.g. 2026-01-31T10:00:00Z.")
    private String since;

    @Mixin
    private AdminOptions admin;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return admin.api(terminal).post("/api/dead-letters" + target()) ? 0 : 1;
    }

    private String target() {
        boolean one = id != null;
        boolean many = incident != null || vendor != null;
        if (one == many || (one && since != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name one dead letter, or an --incident or a --vendor, optionally with --since.");
        }
        if (one) {
            return "/" + AdminApi.encoded(id) + "/replay";
        }
        StringJoiner query = new StringJoiner("&", "/replay?", "");
        add(query, "incident", incident);
        add(query, "vendor", vendor);
        add(query, "since", since);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (value != null) {
            query.add(name + "=" + AdminApi.encoded(value));
        }
    }
}
