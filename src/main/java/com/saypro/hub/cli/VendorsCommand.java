package com.saypro.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vendors}: tells the vendors there are and what their files say of them. */
@Command(name = "vendors", description = "Prints the table of the vendors that their files make. Needs no running hub.")
final class VendorsCommand implements Callable<Integer> {
    private static final Path DOCUMENT = Path.of("docs/vendors.md");
    private static final String BEGIN = "<!-- vendors -->\n";
    private static final String END = "<!-- /vendors -->";

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
        Path document = terminal.meant(DOCUMENT);
        if (!Files.isRegularFile(document)) {
            throw new Refused("There is no " + document);
        }
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new Refused(DOCUMENT + " lacks the marks <!-- vendors --> and " + END);
        }
        Files.writeString(document, text.substring(0, begin) + table + text.substring(end));
        terminal.out().println("wrote " + DOCUMENT);
        return 0;
    }
}
