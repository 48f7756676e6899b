package com.saypro.hub.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.watched.Watched.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped rules of Prometheus and dashboards of Grafana. */
class WatchedTest {
    static Stream<Question> questions() {
        return Watched.questions().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyExpressionIsPromQl(Question question) {
        assertThatNoException().isThrownBy(() -> PromQl.read(question.expression()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aTextNamesOnlyLabelsThatTheExpressionKeeps(Question question) {
        Set<String> kept = new TreeSet<>();
        PromQl.read(question.expression()).forEach(asked -> kept.addAll(asked.labels()));
        assertThat(kept).as(question.where()).containsAll(question.shown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate(hub_ingest_total[5m])",
                "sum(rate(hub_ingest_total))",
                "sum by source (hub_ingest_total)",
                "hub_ingest_total{result=accepted}",
                "frobnicate(hub_ingest_total)",
                "hub_ingest_total >",
                "hub_ingest_total hub_ingest_total"
            })
    void aMistakeIsFound(String mistaken) {
        assertThatIllegalArgumentException().isThrownBy(() -> PromQl.read(mistaken));
    }

    @Test
    void whatTheHubDoesNotExposeIsMissing() {
        assertThat(Watched.missing("")).anyMatch(each -> each.contains("hub_queue_backlog"));
        assertThat(Watched.missing("hub_queue_backlog{kind=\"x\"} 1"))
                .anyMatch(each -> each.contains("BacklogGrows") && each.contains("category"));
    }

    @Test
    void whatIsSeldomExposedIsMadeAllTheSame() throws IOException {
        String meters = Files.readString(Path.of("src/main/java/com/saypro/hub/notify/MessageMeters.java"));
        assertThat(Watched.SELDOM.values())
                .allSatisfy(name -> assertThat(meters).contains('"' + name + '"'));
    }

    @Test
    void everyAlertTellsHowBadItIsAndWhatItMeans() {
        for (JsonNode alert : Watched.alerts()) {
            assertThat(alert.at("/labels/severity").asText())
                    .as(alert.toString())
                    .isIn("critical", "error", "warning");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        }
    }

    @Test
    void panelsLieBesideEachOtherAndAskTheProvisionedSource() {
        Watched.dashboards().forEach((name, dashboard) -> {
            assertThat(dashboard.get("uid").asText()).as(name).startsWith("hub-");
            Set<String> taken = new TreeSet<>();
            List<String> over = new ArrayList<>();
            for (JsonNode panel : dashboard.get("panels")) {
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("hub");
                assertThat(panel.get("description").asText()).as(name).isNotBlank();
                JsonNode place = panel.get("gridPos");
                for (int x = 0; x < place.get("w").asInt(); x++) {
                    for (int y = 0; y < place.get("h").asInt(); y++) {
                        int column = place.get("x").asInt() + x;
                        String cell = column + "/" + (place.get("y").asInt() + y);
                        if (column >= 24 || !taken.add(cell)) {
                            over.add(panel.get("title").asText());
                        }
                    }
                }
            }
            assertThat(over).as(name).isEmpty();
        });
    }
}
