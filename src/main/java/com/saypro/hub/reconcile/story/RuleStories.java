package com.saypro.hub.reconcile.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.story.Given;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries the rules of a folder on their stories. */
public final class RuleStories {
    /** What the name of a file of stories ends with; before it stands the rule's name. */
    public static final String ENDING = ".stories.yaml";

    private final Path folder;
    private final StoryContracts contracts;
    private final Given given;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, BrokenFile> broken = new TreeMap<>();

    /**
     * What became of one story.
     *
     * @param story what happens in it
     * @param file where it is written
     * @param line where in the file, from 1
     * @param reports whether it expects a break
     * @param differences what differs from what is expected, a line each; none when all is well
     */
    public record Result(String story, Path file, int line, boolean reports, List<String> differences) {
        /** Whether all came as expected. */
        public boolean ok() {
            return differences.isEmpty();
        }
    }

    /**
     * @param folder the folder of the rules
     * @param mappings the folder with the schema and one folder for each vendor
     * @param problems what is wrong with a whole event, by the schema
     * @throws BrokenFile when the schema or a vendor's contract cannot be used
     */
    public RuleStories(Path folder, Path mappings, Function<JsonNode, List<String>> problems) throws BrokenFile {
        this.folder = folder;
        contracts = StoryContracts.of(mappings);
        given = new Given(mappings, problems);
        EventFields fields = EventFields.load(mappings);
        for (Path file : files()) {
            String name = RuleFile.name(file);
            try {
                rules.put(name, RuleFile.load(file, fields));
            } catch (BrokenFile e) {
                broken.put(name, e);
            }
        }
    }

    /** The rules that have a file, in order. */
    public List<String> rules() {
        return files().stream().map(RuleFile::name).toList();
    }

    /**
     * Tries a rule on its stories; none when it has none.
     *
     * @throws BrokenFile when the rule or its stories cannot be used
     */
    public List<Result> run(String name) throws BrokenFile {
        if (broken.containsKey(name)) {
            throw broken.get(name);
        }
        Path file = folder.resolve(name + ENDING);
        if (!Files.exists(file)) {
            return List.of();
        }
        Rule rule = rules.get(name);
        List<Result> results = new ArrayList<>();
        for (Story story : new StoryFile(rule, given, contracts).read(file)) {
            results.add(new Result(
                    story.name(),
                    file,
                    story.line(),
                    !story.breaks().isEmpty(),
                    StoryRun.differences(rules.values(), rule, story)));
        }
        return results;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(RuleFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
