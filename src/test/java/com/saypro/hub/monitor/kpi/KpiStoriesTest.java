package com.saypro.hub.monitor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.story.StoryResult;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that ships comes out as was computed by hand. */
class KpiStoriesTest {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final KpiStories STORIES = stories();

    private static KpiStories stories() {
        try {
            EventSchema own = EventSchema.read(Path.of("own.schema.json"), OwnSignals.schema());
            return new KpiStories(
                    Path.of("routes/kpis"), MAPPINGS, EventSchema.load(MAPPINGS).or(own));
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> categories() {
        return STORIES.categories();
    }

    @ParameterizedTest
    @MethodSource("categories")
    void everyFigureIsWhatItsStoriesComputed(String category) throws BrokenFile {
        assertThat(STORIES.run(category))
                .isNotEmpty()
                .filteredOn(result -> !result.ok())
                .as("stories that came out otherwise")
                .map(KpiStoriesTest::said)
                .isEmpty();
    }

    private static String said(StoryResult result) {
        return result.file().getFileName() + ":" + result.line() + ": " + String.join("; ", result.differences());
    }
}
