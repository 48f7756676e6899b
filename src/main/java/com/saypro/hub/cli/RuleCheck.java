package com.saypro.hub.cli;

import com.saypro.hub.check.RouteRules.Problem;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.monitor.alert.rule.AlertFile;
import com.saypro.hub.reconcile.rule.Rivals;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks the rules: each alone, those of reconciliation against the others of their concern, and that each has stories. */
final class RuleCheck {
    private final Set<Path> files = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleCheck() {}

    static RuleCheck of(Sources sources) {
        RuleCheck check = new RuleCheck();
        Path folder = sources.routes().resolve(RuleFolder.NAME);
        if (Files.isDirectory(folder)) {
            check.files(folder);
            check.rules(sources.mappings());
            check.stories();
        }
        return check;
    }

    Set<Path> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    private void files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> ends(file, RuleFolder.ENDING) || ends(file, RuleFolder.STORIES))
                    .forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().endsWith(ending);
    }

    private void rules(Path mappings) {
        EventFields fields;
        try {
            fields = EventFields.load(mappings);
        } catch (BrokenFile e) {
            return; // said where the mappings are checked
        }
        Map<Path, Rule> rules = new TreeMap<>();
        for (Path file : files) {
            try {
                if (ends(file, RuleFolder.ENDING)) {
                    read(file, fields, rules);
                }
            } catch (BrokenFile e) {
                add(e);
            }
        }
        rules.forEach((file, rule) ->
                Rivals.of(rule, rules.values()).ifPresent(rival -> add(Rivals.wrong(file, rule, rival))));
    }

    private static void read(Path file, EventFields fields, Map<Path, Rule> rules) throws BrokenFile {
        Entry entry = Entry.of(file);
        if (RuleFolder.isAlert(entry)) {
            AlertFile.read(file, entry, fields);
        } else {
            rules.put(file, RuleFile.read(file, entry, fields));
        }
    }

    private void add(BrokenFile e) {
        problems.add(new Problem(e.file(), e.line(), e.reason()));
    }

    private void stories() {
        for (Path file : files) {
            boolean isRule = ends(file, RuleFolder.ENDING);
            Path twin = isRule
                    ? twin(file, RuleFolder.ENDING, RuleFolder.STORIES)
                    : twin(file, RuleFolder.STORIES, RuleFolder.ENDING);
            if (!files.contains(twin)) {
                String reason = isRule ? "the rule has no stories: " : "the stories have no rule: ";
                problems.add(new Problem(file, 0, reason + twin.getFileName() + " is missing"));
            }
        }
    }

    private static Path twin(Path file, String ending, String other) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
    }
}
