package com.saypro.hub.notify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.BrokenFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final String HOSTILE = "a \"quoted\" <b>bold</b> & \\ title\nX: y";

    private final Templates templates = Shipped.templates();
    private final Words words = new Words(templates);

    static List<Path> shipped() {
        return Shipped.files();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedTemplateCanBeFilled(Path file) {
        Shipped.load(new Templates(), file);
    }

    @Test
    void whatIsPutIntoATextStaysInItsPlace() {
        Written text = words.text(incident(HOSTILE));
        assertThat(text.subject()).isEqualTo("INC-000123 opened, critical: a \"quoted\" <b>bold</b> & \\ title");
        assertThat(text.body())
                .contains("Vendor: stripe\nCategory: payment\nWhen: ")
                .contains("due: soon");
    }

    @Test
    void whatIsPutIntoAPageIsNoMarkup() {
        Content content = incident(HOSTILE);
        assertThat(words.html(content, words.text(content)))
                .contains("&lt;b&gt;bold&lt;/b&gt; &amp;")
                .doesNotContain("<b>bold");
    }

    @Test
    void whatIsPutIntoJsonIsText() {
        ObjectNode slack = words.json(incident(HOSTILE), "slack", Map.of("colour", "#fff"));
        assertThat(slack.at("/attachments/0/blocks/1/text/text").asText()).isEqualTo(HOSTILE);
        assertThat(slack.at("/attachments/0/blocks/2/fields")).hasSize(5);
        ObjectNode teams = words.json(incident(HOSTILE), "teams", Map.of("colour", "Good"));
        assertThat(teams.at("/attachments/0/content/body/1/inlines/0/text").asText())
                .isEqualTo(HOSTILE);
    }

    @Test
    void aDigestTellsOfEach() {
        Content digest = new Content(
                "digest",
                "en",
                Map.of("count", "3", "more", "1", "at", "now"),
                null,
                List.of(incident("One").values(), incident("Two").values()));
        assertThat(words.text(digest).body())
                .contains("INC-000123 opened, critical: One\nINC-000123 opened, critical: Two\nand 1 more.");
        assertThat(words.json(digest, "slack", Map.of("colour", "#fff")).at("/attachments/0/blocks"))
                .hasSize(3);
    }

    @Test
    void aBrokenTemplateIsRefusedWithItsLineAndTheLastGoodOneStays() {
        Path file = Path.of("en/incident.txt");
        assertThatThrownBy(() -> put(file, "Subject: x\n\n\n[(${nothing.like.this})]"))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.line()).isEqualTo(4));
        assertThatThrownBy(() -> put(Path.of("en/incident.slack.json"), "{\"text\": [[${title}]]"))
                .isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> put(file, "No subject")).isInstanceOf(BrokenFile.class);
        assertThat(words.text(incident("Fine")).subject()).endsWith("Fine");
    }

    @Test
    void aLanguageThatHasNoTemplateUsesTheCommonOne() throws Exception {
        put(Path.of("it/incident.txt"), "Subject: Incidente [(${number})]\n\nTesto");
        Content italian = new Content("incident", "it", incident("x").values(), null, null);
        assertThat(words.text(italian).subject()).isEqualTo("Incidente INC-000123");
        assertThat(words.html(italian, words.text(italian))).contains("Severity");
    }

    private void put(Path inside, String text) throws BrokenFile {
        templates.put(inside, Shipped.FOLDER.resolve(inside), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content incident(String title) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "change", "opened",
                "number", "INC-000123",
                "severity", "critical",
                "category", "payment",
                "vendor", "stripe",
                "title", title,
                "at", "2026-01-31T10:00:00Z",
                "link", "http://localhost:8081/incidents/INC-000123"));
        return new Content("incident", "en", values, Map.of("due", "soon"), null);
    }
}
