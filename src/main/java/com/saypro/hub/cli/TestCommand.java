package com.saypro.hub.cli;

import com.saypro.hub.mapping.BrokenMapping;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: runs the mappings on their examples, and the rules on their stories. */
@Command(
        name = "test",
        description = {
            "Runs the mappings on their examples, the rules and the figures on their stories, and shows what differs from what is expected.",
            "Needs no running hub. Ends with 1 when something differs."
        })
final class TestCommand implements Callable<Integer> {
    private final Terminal terminal;
    private int examples;
    private int failed;

    @Parameters(
            paramLabel = "<vendor, rule or kpis>",
            arity = "0..*",
            description =
                    "Vendors, rules or categories of figures, or their files. Default: all in ./mappings and ./routes.")
    private List<String> named = List.of();

    @Option(
            names = "--update",
            description = "Rewrites the expected output of examples that differ. Read the diff before you commit.")
    private boolean update;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Sources sources = Sources.of(terminal);
        List<String> rules = named.stream()
                .filter(name -> TriedRules.named(sources, name) != null)
                .toList();
        List<String> kpis = named.stream()
                .filter(name -> TriedKpis.named(sources, name) != null)
                .toList();
        vendors(sources, Stream.concat(rules.stream(), kpis.stream()).toList()).forEach(this::runOrSay);
        ToldStories told = new ToldStories(terminal);
        if (named.isEmpty() || !rules.isEmpty()) {
            TriedRules.of(sources, told)
                    .run(rules.stream()
                            .map(name -> TriedRules.named(sources, name))
                            .toList());
        }
        if (named.isEmpty() || !kpis.isEmpty()) {
            TriedKpis.of(sources, told)
                    .run(kpis.stream()
                            .map(name -> TriedKpis.named(sources, name))
                            .toList());
        }
        failed += told.failed();
        String counted = told.stories() > 0 ? told.stories() + " stories, " : "";
        terminal.out().println(examples + " examples, " + counted + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private List<Path> vendors(Sources sources, List<String> others) {
        if (named.isEmpty()) {
            return sources.vendors();
        }
        return named.stream()
                .filter(name -> !others.contains(name))
                .flatMap(name -> {
                    Path path = terminal.meant(Path.of(name));
                    if (Files.isRegularFile(path.resolve(EventSchema.FILE))) {
                        return new Sources(path, path).vendors().stream();
                    }
                    return Stream.of(Files.isDirectory(path) ? path : sources.vendor(name));
                })
                .toList();
    }

    private void runOrSay(Path vendor) {
        try {
            run(vendor);
        } catch (BrokenMapping e) {
            failed++;
            terminal.out().printf("%-16s broken%n", vendor.getFileName());
            terminal.out()
                    .println(
                            "  " + terminal.shown(e.file()) + (e.line() > 0 ? ":" + e.line() : "") + ": " + e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Path vendor) throws IOException {
        Examples all = Examples.of(vendor, EventSchema.load(vendor.getParent()));
        List<Examples.Result> results = all.run();
        List<Examples.Result> wrong =
                results.stream().filter(result -> !result.ok()).toList();
        examples += results.size();
        String verdict =
                results.size() - wrong.size() + " ok" + (wrong.isEmpty() ? "" : ", " + wrong.size() + " failed");
        terminal.out().printf("%-16s %s%n", vendor.getFileName(), verdict);
        wrong.forEach(this::show);
        if (update) {
            all.update().forEach(file -> terminal.out().println("  wrote " + terminal.shown(file)));
        } else {
            failed += wrong.size();
        }
    }

    private void show(Examples.Result result) {
        terminal.out().println("  " + terminal.shown(result.example().output()));
        result.differences().forEach(line -> terminal.out().println("    " + line));
    }
}
