package com.saypro.hub.cli;

import com.saypro.hub.event.Category;
import com.saypro.hub.inbound.Secrets;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new-vendor}: writes the files that a vendor starts from. */
@Command(
        name = "new-vendor",
        description = {
            "Writes the folder and the route of a new vendor, with comments that say what each line is for.",
            "They pass 'check' and 'test' as they are. Overwrites nothing."
        })
final class NewVendorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "<name>", description = "The folder's name, in lower case with single dashes, e.g. acme.")
    private String name;

    @Option(
            names = "--category",
            required = true,
            paramLabel = "<category>",
            completionCandidates = Categories.class,
            description = "What it is to the marketplace: ${COMPLETION-CANDIDATES}.")
    private String category;

    @Option(
            names = "--signature",
            required = true,
            paramLabel = "<scheme>",
            completionCandidates = Schemes.class,
            description = "How it proves who it is: ${COMPLETION-CANDIDATES}.")
    private String signature;

    @Option(names = "--title", paramLabel = "<title>", description = "What people call it. Default: made of the name.")
    private String title;

    @Option(
            names = "--documentation",
            paramLabel = "<url>",
            description = "Where it describes its webhooks, e.g. https://docs.acme.example/webhooks.")
    private String documentation;

    NewVendorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Sources sources = Sources.toWrite(terminal);
        NewVendor vendor = new NewVendor(
                name,
                oneOf("category", category, new Categories().words()),
                oneOf("signature", signature, NewVendor.schemes()),
                title,
                documentation);
        Path folder = sources.mappings().resolve(name);
        Path route = sources.routes().resolve("inbound").resolve(name + ".camel.yaml");
        Stream.of(folder, route).filter(Files::exists).findFirst().ifPresent(there -> {
            throw new Refused("There is " + terminal.shown(there) + " already; nothing was written");
        });
        for (Map.Entry<String, String> file : vendor.files().entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        write(route, vendor.route());
        for (Path output :
                Examples.of(folder, EventSchema.load(sources.mappings())).update()) {
            terminal.out().println("wrote " + terminal.shown(output));
        }
        sayWhatIsNext(terminal.shown(folder));
        return 0;
    }

    private static String oneOf(String what, String word, List<String> known) {
        if (!known.contains(word)) {
            throw new Refused("There is no " + what + " '" + word + "'; there are " + String.join(", ", known));
        }
        return word;
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        terminal.out().println("wrote " + terminal.shown(file));
    }

    private void sayWhatIsNext(Path folder) {
        terminal.out().printf("""
                Next:
                1. %1$s/vendor.yaml: put in how it signs and where its topic and its object stand, from its documentation.
                2. %1$s/examples: replace them by payloads of its documentation, or run `record %2$s`; one with only
                   the required fields is named …-minimal, one of a topic nobody knows unknown-topic.
                3. %1$s/events.jslt: say what its topics mean; `test %2$s --update` writes what comes out, and you read it.
                4. `check` and `test %2$s`; then set %3$s, start the hub and `send %2$s ping`.
                5. %1$s/README.md: where it is documented, what is handled and ignored, what surprised you.
                """, folder, name, Secrets.variable(name));
    }

    /** The categories' words. */
    static final class Categories implements Iterable<String> {
        List<String> words() {
            return Stream.of(Category.values()).map(Category::word).toList();
        }

        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    /** The names of the signatures' schemes. */
    static final class Schemes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return NewVendor.schemes().iterator();
        }
    }
}
