package com.saypro.hub.monitor.alert.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.story.StoryResult;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.monitor.alert.story.AlertStories;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/alerts.md tells those who write rules is so. */
class AlertDocumentationTest {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final String YAML = "```yaml\n";

    @TempDir
    Path folder;

    private static String text() throws Exception {
        return Files.readString(Path.of("docs/alerts.md"));
    }

    private static String example(int number) throws Exception {
        String[] parts = text().split(YAML, -1);
        return parts[number].substring(0, parts[number].indexOf("```"));
    }

    @Test
    void itsExampleIsARuleAndItsStoryComesOut() throws Exception {
        Files.writeString(folder.resolve("decline-rate.rule.yaml"), example(1));
        Files.writeString(folder.resolve("decline-rate.stories.yaml"), example(2));

        assertThat(new AlertStories(folder, MAPPINGS, EventSchema.load(MAPPINGS)::problems).run("decline-rate"))
                .singleElement()
                .extracting(StoryResult::differences)
                .asList()
                .isEmpty();
    }

    @Test
    void itNamesEveryKindAndEveryKeyAndEverySignal() throws Exception {
        String text = text();
        for (AlertWord word : AlertWord.values()) {
            assertThat(text).contains("`" + word.name().toLowerCase(java.util.Locale.ROOT) + "`");
            assertThat(word.keys()).allMatch(text::contains);
        }
        assertThat(OwnSignals.types()).allMatch(text::contains);
    }

    @Test
    void thePairsThatItNamesAreTheUsualOnes() throws Exception {
        Path file = Path.of("a.rule.yaml");
        AlertRule rule = AlertFile.read(
                file,
                Entry.of(
                        file,
                        example(1)
                                .replace("ratio ", "burn ")
                                .replace("over: 10m ", "objective: 99.9% ")
                                .replace("above: 30%", "")
                                .replace("recovers: {below: 15%, for: 5m}", "")
                                .getBytes(UTF_8)),
                EventFields.load(MAPPINGS));

        assertThat(((Burn) rule.condition()).pairs())
                .extracting(Burn.Pair::times)
                .containsExactly(14.4, 6.0, 3.0, 1.0);
        assertThat(text())
                .contains("14.4\ntimes in 1h and 5m, 6 times in 6h and 30m", "3 times in 1d and 2h, once in 3d and 6h");
    }
}
