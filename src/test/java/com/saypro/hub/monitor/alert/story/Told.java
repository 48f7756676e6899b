package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.story.StoryResult;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A rule and a story of a test's own, told. */
record Told(Path folder) {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final EventSchema OWN = EventSchema.read(Path.of("own.schema.json"), OwnSignals.schema());
    private static final String HEAD = """
            description: Something is wrong.
            severity: error
            accountable: us
            """;

    /** What differs from what the story expects. */
    List<String> differences(String rule, String story) throws IOException, BrokenFile {
        Files.writeString(folder.resolve("trial.rule.yaml"), HEAD + rule);
        Files.writeString(folder.resolve("trial.stories.yaml"), "- story: It happens.\n" + story.indent(2));
        List<StoryResult> results =
                new AlertStories(folder, MAPPINGS, EventSchema.load(MAPPINGS).or(OWN)).run("trial");
        return results.get(0).differences();
    }
}
