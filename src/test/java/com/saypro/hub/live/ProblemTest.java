package com.saypro.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    private static final byte[] ROUTE = """
            - route:
                id: acme-webhook
                description: Takes webhooks for gate keepers.
                from:
                  uri: nosuch:acme
                  parameters:
                    option: "{{hub.prt}}"
                  steps:
                    - process:
                        ref: gatte
            """.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No bean could be found in the registry for: gatte                  | 10",
                "Property with key [hub.prt] not found in properties                | 7",
                "Failed: there is one parameter. Unknown parameters=[{option=true}] | 7",
                "No endpoint could be found for: nosuch, please check               | 5",
                "Failed to create route: acme-webhook: because                      | 2",
                "line: 4, column 1: odd                                             | 4",
                "Nobody knows                                                       | 0",
            })
    void theLineIsToldOrFoundByWhatIsNamed(String message, int line) {
        assertThat(Problem.of(new IllegalStateException(message), ROUTE).line()).isEqualTo(line);
    }

    @Test
    void theDeepestCauseIsTheReasonInOneLine() {
        Exception failure = new IllegalStateException("outside", new IllegalArgumentException("deep\n  inside"));

        assertThat(Problem.of(failure, ROUTE)).isEqualTo(new Problem(0, "deep inside"));
        assertThat(Problem.of(new NullPointerException(), null).reason()).contains("NullPointerException");
    }

    @Test
    void anIdUsedTwiceIsToldInTheFileThatIsNew() {
        Map<Path, byte[]> files = new TreeMap<>(Map.of(Path.of("a.camel.yaml"), ROUTE, Path.of("b.camel.yaml"), ROUTE));

        assertThat(QuietMistakes.sameIdTwice(files, Path.of("a.camel.yaml")))
                .isEqualTo(new Problem(2, "The route id 'acme-webhook' is used twice, also in b.camel.yaml"));
        assertThat(QuietMistakes.sameIdTwice(files, Path.of("b.camel.yaml")).reason())
                .endsWith("a.camel.yaml");
        files.remove(Path.of("b.camel.yaml"));
        assertThat(QuietMistakes.sameIdTwice(files, null)).isNull();
    }
}
