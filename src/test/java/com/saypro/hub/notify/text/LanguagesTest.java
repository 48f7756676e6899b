package com.saypro.hub.notify.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which languages our own people can be told of incidents. */
class LanguagesTest {
    private static final Pattern WORD = Pattern.compile("words\\.of\\('([^']+)'");

    private final Words words = new Words(Shipped.templates());

    @ParameterizedTest
    @CsvSource({
        "en, 'opened, critical', Severity: critical, Open INC-000123",
        "de, 'eröffnet, kritisch', Schweregrad: kritisch, INC-000123 öffnen",
        "fr, 'ouvert, critique', Gravité: critique, Ouvrir INC-000123",
        "es, 'abierto, crítico', Gravedad: crítico, Abrir INC-000123"
    })
    void anIncidentIsToldInTheLanguageOfItsChannel(String language, String change, String severity, String open) {
        Content content = new Content("incident", language, incident(), Map.of("due", "soon"), null);
        Written text = words.text(content);
        assertThat(text.subject()).isEqualTo("INC-000123 " + change + ": Slow");
        assertThat(text.body()).contains(severity);
        assertThat(words.html(content, text)).contains("lang=\"" + language + "\"", severity.split(": ")[0]);
        String slack = words.json(content, "slack", Map.of("colour", "#fff")).toString();
        assertThat(slack).contains(change.split(", ")[0], open);
        assertThat(words.json(content, "teams", Map.of("colour", "Good")).toString())
                .contains(change.split(", ")[0], open);
    }

    @ParameterizedTest
    @CsvSource({"en, 3 changes of", "de, 3 Änderungen an", "fr, 3 changements d’", "es, 3 cambios de"})
    void aDigestIsToldInTheLanguageOfItsChannel(String language, String begins) {
        Map<String, String> values = Map.of("count", "3", "more", "2", "at", "now");
        Content digest = new Content("digest", language, values, null, List.of(incident()));
        assertThat(words.text(digest).subject()).startsWith(begins);
        assertThat(words.json(digest, "slack", Map.of("colour", "#fff"))
                        .get("text")
                        .asText())
                .startsWith(begins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void noWordIsMissing(String language) throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Path file : Shipped.files()) {
            WORD.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(wanted::add);
        }
        Stream.of(Change.values(), Severity.values(), Category.values())
                .flatMap(Stream::of)
                .forEach(word -> wanted.add(word.toString().toLowerCase(Locale.ROOT)));
        String said = Files.readString(Shipped.FOLDER.resolve(language + "/words.json"));
        assertThat(Dictionary.of(Json.object(said)).words().keySet()).containsAll(wanted);
    }

    @Test
    void whatALanguageHasNoWordForStaysAsItIs() {
        Content content = new Content("incident", "de", incident(), Map.of("poll", "orders"), null);
        assertThat(words.text(content).body()).contains("poll: orders");
    }

    private static Map<String, String> incident() {
        return Map.of(
                "change", "opened",
                "number", "INC-000123",
                "severity", "critical",
                "category", "payment",
                "vendor", "stripe",
                "title", "Slow",
                "at", "2026-01-31T10:00:00Z",
                "link", "http://localhost:8081/incidents/INC-000123");
    }
}
