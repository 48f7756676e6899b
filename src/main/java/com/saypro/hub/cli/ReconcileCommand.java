package com.saypro.hub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reconcile}: tries a rule, of reconciliation or of alerts, on what happened, by the admin API of a running hub. */
@Command(
        name = "reconcile",
        aliases = "what-if",
        description = {
            "Tells what a new or changed rule would have matched and broken in what happened, or, of an alert rule,",
            "when it would have fired. Changes nothing.",
            "Ends with 1 when the hub refuses, e.g. because the rule is broken."
        })
final class ReconcileCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--dry-run", description = "Without it nothing is done: rules go live by being saved.")
    private boolean dryRun;

    @Mixin
    private TrialOptions trial;

    ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!dryRun) {
            throw new Refused("A rule goes live by being saved in routes/rules. To see first what it would find,"
                    + " add --dry-run");
        }
        if (trial.isAlert(terminal)) {
            new FiringsText(terminal.out()).write(trial.ask(terminal, "/api/alerts/what-if"));
        } else {
            new HindsightText(terminal.out()).write(trial.ask(terminal, "/api/reconciliation/what-if"));
        }
        return 0;
    }
}
