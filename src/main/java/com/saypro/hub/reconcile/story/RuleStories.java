package com.saypro.hub.reconcile.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.event.story.Given;
import com.saypro.hub.event.story.StoryResult;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Tries the rules of reconciliation of a folder on their stories. */
public final class RuleStories {
    private final RuleFolder folder;
    private final StoryContracts contracts;
    private final Given given;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, BrokenFile> broken = new TreeMap<>();

    /**
     * @param folder the folder of the rules
     * @param mappings the folder with the schema and one folder for each vendor
     * @param problems what is wrong with a whole event, by the schema
     * @throws BrokenFile when the schema or a vendor's contract cannot be used
     */
    public RuleStories(Path folder, Path mappings, Function<JsonNode, List<String>> problems) throws BrokenFile {
        this.folder = new RuleFolder(folder);
        contracts = StoryContracts.of(mappings);
        given = new Given(mappings, problems);
        EventFields fields = EventFields.load(mappings);
        for (Path file : this.folder.files(false)) {
            String name = RuleFile.name(file);
            try {
                rules.put(name, RuleFile.load(file, fields));
            } catch (BrokenFile e) {
                broken.put(name, e);
            }
        }
    }

    /** The rules of reconciliation that have a file, in order. */
    public List<String> rules() {
        return folder.names(false);
    }

    /**
     * Tries a rule on its stories; none when it has none.
     *
     * @throws BrokenFile when the rule or its stories cannot be used
     */
    public List<StoryResult> run(String name) throws BrokenFile {
        if (broken.containsKey(name)) {
            throw broken.get(name);
        }
        Path file = folder.path().resolve(name + RuleFolder.STORIES);
        if (!Files.exists(file)) {
            return List.of();
        }
        Rule rule = rules.get(name);
        List<StoryResult> results = new ArrayList<>();
        for (Story story : new StoryFile(rule, given, contracts).read(file)) {
            results.add(new StoryResult(
                    story.name(),
                    file,
                    story.line(),
                    !story.breaks().isEmpty(),
                    StoryRun.differences(rules.values(), rule, story)));
        }
        return results;
    }
}
