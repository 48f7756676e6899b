package com.saypro.hub.monitor.alert.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.RuleFolder;
import com.saypro.hub.event.story.Given;
import com.saypro.hub.event.story.StoryResult;
import com.saypro.hub.monitor.alert.rule.AlertFile;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tries the alert rules of a folder on their stories. */
public final class AlertStories {
    private final RuleFolder folder;
    private final EventFields fields;
    private final Given given;

    /**
     * @param folder the folder of the rules
     * @param mappings the folder with the schema and one folder for each vendor
     * @param problems what is wrong with a whole event or one of the hub's own signals, by their schemas
     * @throws BrokenFile when the schema cannot be used
     */
    public AlertStories(Path folder, Path mappings, Function<JsonNode, List<String>> problems) throws BrokenFile {
        this.folder = new RuleFolder(folder);
        fields = EventFields.load(mappings);
        given = new Given(mappings, problems);
    }

    /** The alert rules that have a file, in order. */
    public List<String> rules() {
        return folder.names(true);
    }

    /**
     * Tries a rule on its stories; none when it has none.
     *
     * @throws BrokenFile when the rule or its stories cannot be used
     */
    public List<StoryResult> run(String name) throws BrokenFile {
        Path file = folder.path().resolve(name + RuleFolder.ENDING);
        AlertRule rule = AlertFile.read(file, Entry.of(file), fields);
        Path stories = folder.path().resolve(name + RuleFolder.STORIES);
        if (!Files.exists(stories)) {
            return List.of();
        }
        List<StoryResult> results = new ArrayList<>();
        for (AlertStory story : new AlertStoryFile(rule, given).read(stories)) {
            results.add(new StoryResult(
                    story.name(),
                    stories,
                    story.line(),
                    !story.expected().isEmpty(),
                    AlertStoryRun.differences(rule, story)));
        }
        return results;
    }
}
