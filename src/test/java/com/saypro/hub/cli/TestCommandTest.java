package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private final Project project;

    TestCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void examplesThatHoldAreCounted() {
        assertThat(project.run("test")).isZero();
        assertThat(project.lines()).containsExactly("acme             1 ok", "1 examples, 0 failed");
    }

    @Test
    void whatDiffersIsShownPathByPath() {
        project.change(Project.OUTPUT, "4990", "4991");
        assertThat(project.run("test", "acme")).isEqualTo(1);
        assertThat(project.lines())
                .containsExactly(
                        "acme             0 ok, 1 failed",
                        "  mappings/acme/examples/paid.out.json",
                        "    /0/data/amount/minor: expected 4991, was 4990",
                        "1 examples, 1 failed");
    }

    @Test
    void updateRewritesWhatIsExpected() {
        project.change(Project.OUTPUT, "4990", "4991");
        assertThat(project.run("test", "--update", "mappings/acme")).isZero();
        assertThat(project.lines()).contains("  wrote mappings/acme/examples/paid.out.json");
        assertThat(project.read(Project.OUTPUT)).contains("4990");
        assertThat(project.run("test", "mappings")).isZero();
    }

    @Test
    void aBrokenMappingFailsWithItsLine() {
        project.change(Project.MAPPING, "\"type\"", "type");
        assertThat(project.run("test")).isEqualTo(1);
        assertThat(project.lines()[0]).isEqualTo("acme             broken");
        assertThat(project.lines()[1]).startsWith("  mappings/acme/events.jslt:3: ");
    }

    @Test
    void anUnknownVendorIsRefusedWithThoseThereAre() {
        assertThat(project.run("test", "acne")).isEqualTo(1);
        assertThat(project.complaint()).contains("no vendor 'acne'", "[acme]");
    }
}
