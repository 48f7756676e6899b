package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpisCommandTest {
    private static final Path DOCUMENT = Path.of("docs/kpis.md");
    private static final String KPI = """
            - kpi: paid
              title: Payments
              sentence: How many were paid.
              unit: count
              better: higher
              count: {takes: [{types: [payment.captured]}]}
            """;
    private static final String STORY = """
            - story: One.
              kpi: paid
              given: [{vendor: acme, type: payment.captured, time: 2026-01-31T10:00:00Z, data: {paymentId: p1, amount: {minor: 1, currency: EUR}}}]
              since: 2026-01-31T00:00:00Z
              until: 2026-02-01T00:00:00Z
              expect: [{value: 1}]
            """;

    private final Project project;

    KpisCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    private void write(String kpi, String stories) {
        project.write(Path.of("routes/kpis/payment.kpi.yaml"), kpi);
        project.write(Path.of("routes/kpis/payment.stories.yaml"), stories);
    }

    @Test
    void theDocumentIsWhatTheFilesSay() throws IOException {
        String text = KpiMarkdown.of(new Sources(Path.of("routes"), Path.of("mappings")));
        assertThat(Files.readString(DOCUMENT))
                .as("Rewrite it: java -jar target/integration-hub.jar kpis --write")
                .contains("<!-- kpis -->\n" + text + "<!-- /kpis -->");
    }

    @Test
    void figuresAreToldTheirStories() {
        write(KPI, STORY);
        assertThat(project.run("test", "routes/kpis/payment.kpi.yaml")).isZero();
        assertThat(project.lines()).containsExactly("payment figures  1 ok", "0 examples, 1 stories, 0 failed");
        write(KPI, STORY.replace("value: 1", "value: 2"));
        assertThat(project.run("test", "payment.kpi.yaml")).isEqualTo(1);
        assertThat(project.lines())
                .containsExactly(
                        "payment figures  0 ok, 1 failed",
                        "  routes/kpis/payment.stories.yaml:1: One.",
                        "    found 1",
                        "    expected 2",
                        "0 examples, 1 stories, 1 failed");
    }

    @Test
    void whatIsWrongIsSaidByItsLine() {
        write(KPI.replace("captured", "catched"), STORY);
        project.write(
                Path.of("routes/policy/targets.yaml"),
                "- {kpi: paid, quarter: 2026-Q4, value: 1}\n- {kpi: unpaid, quarter: 2026-Q4, value: 1}\n");
        assertThat(project.run("check")).isEqualTo(1);
        assertThat(project.lines())
                .anyMatch(line -> line.startsWith("routes/kpis/payment.kpi.yaml:6: no type of event 'payment.catched'"))
                .anyMatch(line -> line.startsWith("routes/policy/targets.yaml:1: there is no figure 'paid'"));
        write(KPI.replace("unit: count", "unit: percent"), STORY);
        assertThat(project.run("check")).isEqualTo(1);
        assertThat(project.lines())
                .anyMatch(line -> line.startsWith(
                        "routes/kpis/payment.kpi.yaml:4: what is counted so is measured in count, not in percent"))
                .anyMatch(line -> line.startsWith("routes/policy/targets.yaml:1: "));
    }
}
