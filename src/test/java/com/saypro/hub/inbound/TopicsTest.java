package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.inbound.Topics.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    private final Path folder;

    TopicsTest(@TempDir Path root) {
        folder = root.resolve("acme");
    }

    @ParameterizedTest
    @CsvSource({
        "charge.paid, HANDLED",
        "order.created, IGNORED",
        "order.paid, HANDLED",
        "order.test.created, IGNORED",
        "order.test, HANDLED",
        "a+b, HANDLED",
        "aab, UNKNOWN",
        "order, UNKNOWN",
        "'', UNKNOWN"
    })
    void ofSeveralThatFitTheLongestCounts(String topic, Fate fate) {
        Topics topics = new Topics(List.of("charge.paid", "order.*", "a+b"), List.of("order.test.*", "*.created"));
        assertThat(topics.of(topic)).isEqualTo(fate);
    }

    @Test
    void aFileThatSaysNothingOfThemHasNone() throws Exception {
        assertThat(load("").topics()).isEqualTo(new Topics(List.of(), List.of()));
        assertThat(load("topics: {handled: [a, \"b.*\"]}").topics().handled()).containsExactly("a", "b.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topics: {handled: a}                       | must be a list of texts
            topics: {handled: [1]}                     | must be a list of texts
            topics: {handled: [a, a]}                  | is in 'handled' twice
            topics: {handled: [a], ignored: [a]}       | 'a' is both handled and ignored
            topics: {handled: [" "]}                   | a topic in 'handled' is empty
            topics: {known: [a]}                       | unknown key 'known'
            """)
    void whatIsWrongIsToldWithItsLine(String yaml, String reason) {
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("vendor.yaml:4: ")
                .hasMessageContaining(reason);
    }

    private Vendor load(String topics) throws BrokenFile, IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(VendorFile.NAME),
                "name: Acme\ncategory: payment\nsignature: {scheme: none}\n" + topics + "\nunverified: true\n");
        return Vendor.load(folder);
    }
}
