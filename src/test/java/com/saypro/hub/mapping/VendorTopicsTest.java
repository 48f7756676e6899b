package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.inbound.Topics;
import com.saypro.hub.inbound.Topics.Fate;
import com.saypro.hub.inbound.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the vendors' files say of their topics is what their mappings make of the examples. */
class VendorTopicsTest {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final EventSchema SCHEMA = EventSchema.load(MAPPINGS);

    static List<Path> vendors() throws IOException {
        try (Stream<Path> folders = Files.list(MAPPINGS)) {
            return folders.filter(folder -> Files.exists(folder.resolve(VendorFile.NAME)))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void theFileSaysOfEachTopicWhatItsExamplesShow(Path folder) throws Exception {
        Vendor vendor = Vendor.load(folder);
        Topics topics = vendor.topics();
        Map<String, Fate> shown = shown(folder);
        assertThat(shown.isEmpty()).as("has no webhooks").isEqualTo(!vendor.sendsWebhooks());
        assertThat(topics.handled()).isNotEmpty();
        shown.forEach((topic, fate) -> assertThat(topics.of(topic))
                .as(topic)
                // Of a topic that is handled an example may be one that gives no event.
                .isIn(fate == Fate.IGNORED ? List.of(Fate.IGNORED, Fate.HANDLED) : List.of(fate)));
    }

    /** One example that gives events shows that a topic is handled, even if another gives none. */
    private static Map<String, Fate> shown(Path folder) {
        Mapping mapping = Mapping.loadUntried(folder, SCHEMA);
        Map<String, Fate> shown = new TreeMap<>();
        for (Example example : webhooks(folder)) {
            Map<String, String> headers = mapping.kept(example.headers());
            for (JsonNode item : mapping.body(example).items()) {
                String topic = mapping.topicOf(item, headers);
                Fate fate = fate(mapping, item, headers, topic);
                if (!topic.isEmpty() && fate != null) {
                    shown.merge(topic, fate, (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            }
        }
        return shown;
    }

    /** What is polled has no topic. */
    private static List<Example> webhooks(Path folder) {
        return Example.allIn(folder).stream()
                .filter(example -> !example.headers().containsKey("poll"))
                .toList();
    }

    /** What becomes of an item; null when it is a bad one, which shows nothing. */
    private static Fate fate(Mapping mapping, JsonNode item, Map<String, String> headers, String topic) {
        try {
            return mapping.drafts(item, headers, Example.RECEIVED).isEmpty() ? Fate.IGNORED : Fate.HANDLED;
        } catch (Unmappable e) {
            return e.kind().equals("unknown-topic:" + topic) ? Fate.UNKNOWN : null;
        }
    }
}
