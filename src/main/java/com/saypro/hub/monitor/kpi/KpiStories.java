package com.saypro.hub.monitor.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.story.Given;
import com.saypro.hub.event.story.StoryResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries the figures of a folder on their stories. */
public final class KpiStories {
    /** What the name of a file of stories ends with; before it stands the category. */
    public static final String ENDING = ".stories.yaml";

    private final Path folder;
    private final Given given;
    private final EventFields fields;

    /**
     * @param folder the folder of the figures
     * @param mappings the folder with the schema and one folder for each vendor
     * @param problems what is wrong with a whole event, by the schema
     * @throws BrokenFile when the schema cannot be used
     */
    public KpiStories(Path folder, Path mappings, Function<JsonNode, List<String>> problems) throws BrokenFile {
        this.folder = folder;
        this.given = new Given(mappings, problems);
        this.fields = EventFields.load(mappings);
    }

    /** The categories that have figures, in order. */
    public List<String> categories() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(KpiFile.ENDING))
                    .map(KpiFile::category)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tries the figures of a category on their stories.
     *
     * @throws BrokenFile when the figures or the stories cannot be used, or a figure has no story
     */
    public List<StoryResult> run(String category) throws BrokenFile {
        Path of = folder.resolve(category + KpiFile.ENDING);
        Path file = folder.resolve(category + ENDING);
        List<Kpi> kpis = KpiFile.load(of, fields);
        List<KpiStory> stories = new KpiStoryFile(kpis, given).read(file);
        for (Kpi kpi : kpis) {
            if (stories.stream().noneMatch(story -> story.kpi().name().equals(kpi.name()))) {
                throw new BrokenFile(file, 0, "the figure '" + kpi.name() + "' has no story");
            }
        }
        List<StoryResult> results = new ArrayList<>();
        for (KpiStory story : stories) {
            results.add(new StoryResult(
                    story.name(), file, story.line(), !story.expected().isEmpty(), story.differences()));
        }
        return results;
    }
}
