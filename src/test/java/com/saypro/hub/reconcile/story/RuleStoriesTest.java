package com.saypro.hub.reconcile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.story.StoryResult;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import com.saypro.hub.monitor.alert.story.AlertStories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The stories of the rules that are shipped, of reconciliation and of alerts. */
class RuleStoriesTest {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final Path RULES = Path.of("routes/rules");
    private static final EventSchema SCHEMA = EventSchema.load(MAPPINGS);

    private interface Stories {
        List<StoryResult> run(String rule) throws BrokenFile;
    }

    @TestFactory
    Stream<DynamicContainer> everyStoryEndsAsItShould() throws BrokenFile {
        RuleStories stories = new RuleStories(RULES, MAPPINGS, SCHEMA::problems);
        return told(stories.rules(), stories::run).stream();
    }

    @TestFactory
    Stream<DynamicContainer> everyStoryOfAnAlertEndsAsItShould() throws BrokenFile {
        EventSchema own = EventSchema.read(Path.of("own.schema.json"), OwnSignals.schema());
        AlertStories stories = new AlertStories(RULES, MAPPINGS, SCHEMA.or(own));
        return told(stories.rules(), stories::run).stream();
    }

    private static List<DynamicContainer> told(List<String> names, Stories stories) throws BrokenFile {
        List<DynamicContainer> rules = new ArrayList<>();
        for (String rule : names) {
            List<StoryResult> results = stories.run(rule);
            Stream<DynamicNode> each = results.stream()
                    .map(result -> dynamicTest(
                            result.story(),
                            () -> assertThat(result.differences())
                                    .as("%s:%d", result.file(), result.line())
                                    .isEmpty()));
            DynamicNode both = dynamicTest(
                    "one story of " + rule + " reports and one stays silent",
                    () -> assertThat(results).extracting(StoryResult::reports).contains(true, false));
            rules.add(dynamicContainer(rule, Stream.concat(each, Stream.of(both))));
        }
        return rules;
    }
}
