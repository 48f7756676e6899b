package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write in YAML is read as it stands, and what is wrong is named with its line. */
class EntryTest {
    private static final String TEXT = """
            name: Acme
            days:
              - 2026-01-31
              - soon
            things:
              - {percent: 2.90, flag: true, none: null}
              -
                wait: 90m
                words: [a, true]
            """;

    private final Entry file = read(TEXT);

    private static Entry read(String text) {
        try {
            return Entry.of(Path.of("acme.yaml"), text.getBytes(StandardCharsets.UTF_8));
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void valuesAreReadAsTheyStand() throws Exception {
        List<Entry> things = file.get("things").list();

        assertThat(file.get("days").list().get(0).day(null)).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(things.get(0).get("percent").number(0, 100)).isEqualByComparingTo("2.9");
        assertThat(things.get(0).get("flag").truth()).isTrue();
        assertThat(things.get(0).get("none").isThere()).isFalse();
        assertThat(things.get(1).get("wait").span(null)).isEqualTo(Duration.ofMinutes(90));
        assertThat(things.get(1).get("words").words()).containsExactly("a", "true");
        assertThat(file.get("name").words()).containsExactly("Acme");
        assertThat(file.get("nothing").list()).isEmpty();
    }

    @Test
    void whatIsInAListKnowsItsLine() throws Exception {
        Entry soon = file.get("days").list().get(1);
        Entry wait = file.get("things").list().get(1).get("wait");

        assertThatThrownBy(() -> soon.day(null)).hasMessage("acme.yaml:4: 'days.1' must be a day such as 2026-01-31");
        assertThatThrownBy(() -> wait.whole(1, 9))
                .hasMessage("acme.yaml:8: 'things.1.wait' must be a whole number from 1 to 9");
        assertThatThrownBy(() -> file.get("things").list().get(0).get("gone").text())
                .hasMessage("acme.yaml:6: 'things.0.gone' is missing");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "#nothing", "~"})
    void aFileThatSaysNothingIsEmpty(String text) {
        assertThatThrownBy(() -> Entry.of(Path.of("acme.yaml"), text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("acme.yaml:0: the file is empty");
    }

    @Test
    void aNumberBeyondAllBoundsIsNone() throws Exception {
        Entry large = read("n: 92233720368547758080").get("n");

        assertThatThrownBy(() -> large.whole(0, Long.MAX_VALUE)).hasMessageContaining("must be a whole number");
        assertThatThrownBy(() -> large.number(0, 100)).hasMessageContaining("must be a number from 0 to 100");
    }
}
