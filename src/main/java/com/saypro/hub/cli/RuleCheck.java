package com.saypro.hub.cli;

import com.saypro.hub.check.RouteRules.Problem;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.reconcile.rule.Rivals;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.story.RuleStories;
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

/** Checks the rules of reconciliation: each alone, against the others of its concern, and that each has stories. */
final class RuleCheck {
    private final Set<Path> files = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleCheck() {}

    static RuleCheck of(Sources sources) {
        RuleCheck check = new RuleCheck();
        Path folder = sources.routes().resolve(RuleFile.FOLDER);
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
            found.filter(file -> ends(file, RuleFile.ENDING) || ends(file, RuleStories.ENDING))
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
                if (ends(file, RuleFile.ENDING)) {
                    rules.put(file, RuleFile.load(file, fields));
                }
            } catch (BrokenFile e) {
                add(e);
            }
        }
        rules.forEach((file, rule) ->
                Rivals.of(rule, rules.values()).ifPresent(rival -> add(Rivals.wrong(file, rule, rival))));
    }

    private void add(BrokenFile e) {
        problems.add(new Problem(e.file(), e.line(), e.reason()));
    }

    private void stories() {
        for (Path file : files) {
            boolean isRule = ends(file, RuleFile.ENDING);
            Path twin = isRule
                    ? twin(file, RuleFile.ENDING, RuleStories.ENDING)
                    : twin(file, RuleStories.ENDING, RuleFile.ENDING);
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
