package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    private static final String IN = """
            {"headers": {"X-Kept": "yes"}, "body": [{"topic": "warning", "id": 7, "payment": "p7"}, {"topic": "news"}]}
            """;

    @TempDir
    Path root;

    private Examples examples() {
        return Examples.of(root.resolve("acme"), Folder.SCHEMA);
    }

    @Test
    void aDifferenceIsToldByItsPath() {
        Folder.acme(root)
                .write("acme/examples/two.in.json", IN)
                .write(
                        "acme/examples/two.out.json",
                        "[{\"id\":\"7\",\"type\":\"fraud.warned\",\"subject\":\"p8\",\"time\":\"2026-01-31T10:00:00Z\","
                                + "\"data\":{\"paymentId\":\"p7\",\"reason\":\"x\"}}]");
        Examples.Result result = examples().run().get(0);
        assertThat(result.ok()).isFalse();
        assertThat(result.differences())
                .containsExactly(
                        "/0/subject: expected \"p8\", was \"p7\"",
                        "/0/data/reason: expected \"x\", was nothing",
                        "/1: expected nothing, was {\"failure\":\"unknown-topic:news\"}");
    }

    @Test
    void updateWritesWhatIsMissingAndLeavesWhatIsRight() throws IOException {
        Folder.acme(root).write("acme/examples/two.in.json", IN);
        Path output = root.resolve("acme/examples/two.out.json");
        assertThat(examples().run().get(0).ok()).isFalse();
        assertThat(examples().update()).isEqualTo(List.of(output));
        assertThat(Files.readString(output))
                .startsWith("[\n  {\n    \"id\": \"7\",\n")
                .endsWith("\n]\n");
        assertThat(examples().run().get(0).ok()).isTrue();
        assertThat(examples().update()).isEmpty();
    }

    @Test
    void theTextOfAnExampleIsReadInTheVendorsFormat() {
        Folder.acme(root)
                .vendorFile("format: form")
                .write("acme/examples/news.in.json", "{\"body\": \"topic=news&list%5Bid%5D=7\"}")
                .write("acme/examples/news.out.json", "{\"failure\": \"unknown-topic:news\"}")
                .write("acme/examples/quiet.in.json", "{\"body\": {\"topic\": \"quiet\"}}")
                .write("acme/examples/quiet.out.json", "[]")
                .write("acme/examples/broken.in.json", "{\"body\": \"topic=%\"}")
                .write("acme/examples/broken.out.json", "{\"failure\": \"unparsable\"}");
        assertThat(examples().run())
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }

    @Test
    void anExampleMaySayByWhichPollItCame() {
        Folder.acme(root)
                .write("acme/events.jslt", "unknown-topic($headers.poll)")
                .write("acme/examples/polled.in.json", "{\"headers\": {\"poll\": \"payouts\"}, \"body\": {}}")
                .write("acme/examples/polled.out.json", "{\"failure\": \"unknown-topic:payouts\"}");
        assertThat(examples().run()).allMatch(Examples.Result::ok);
    }

    @Test
    void aFailureOfTheWholeStandsAlone() {
        Folder.acme(root)
                .write("acme/examples/news.in.json", "{\"body\": {\"topic\": \"news\"}}")
                .write("acme/examples/news.out.json", "{\"failure\": \"unknown-topic:news\"}");
        assertThat(examples().run()).allMatch(Examples.Result::ok);
    }
}
