package com.saypro.hub.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kpis}: tells the figures there are and exactly what they mean. */
@Command(name = "kpis", description = "Prints what the figures mean, as their files say. Needs no running hub.")
final class KpisCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--write", description = "Puts it into docs/kpis.md instead, between the marks there.")
    private boolean write;

    KpisCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String text = KpiMarkdown.of(Sources.of(terminal));
        if (write) {
            new Marked(terminal, "docs/kpis.md", "kpis").put(text);
        } else {
            terminal.out().print(text);
        }
        return 0;
    }
}
