package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
    private final Project project;

    CliTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(project.run("--help")).isZero();
        assertThat(String.join("\n", project.lines()))
                .contains(
                        "  check ",
                        "  test ",
                        "  send ",
                        "  replay ",
                        "  new-vendor ",
                        "  record ",
                        "  simulate ",
                        "  vendors ");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command :
                List.of("check", "test", "send", "replay", "new-vendor", "record", "simulate", "vendors")) {
            assertThat(project.run(command, "--help")).isZero();
            assertThat(project.lines()[0]).startsWith("Usage: integration-hub " + command + " ");
        }
    }

    @Test
    void theVersionIsTold() {
        assertThat(project.run("--version")).isZero();
        assertThat(project.lines()).singleElement().asString().startsWith("integration-hub ");
    }

    @Test
    void anUnknownCommandIsAMistakeInTheCommand() {
        assertThat(project.run("chekc")).isEqualTo(2);
        assertThat(project.complaint()).contains("'chekc'", "Did you mean: integration-hub check?");
        assertThat(project.run("check", "--nosuch")).isEqualTo(2);
        assertThat(project.run()).isEqualTo(2);
    }
}
