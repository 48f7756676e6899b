package com.saypro.hub.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vendors}: tells the vendors there are and what their files say of them. */
@Command(name = "vendors", description = "Prints the table of the vendors that their files make. Needs no running hub.")
final class VendorsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--write", description = "Puts it into docs/vendors.md instead, between the marks there.")
    private boolean write;

    VendorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String table = VendorTable.of(Sources.of(terminal).vendors());
        if (!write) {
            terminal.out().print(table);
            return 0;
        }
        new Marked(terminal, "docs/vendors.md", "vendors").put(table);
        return 0;
    }
}
