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
    void rulesAreToldTheirStories() {
        project.addRule();
        assertThat(project.run("test")).isZero();
        assertThat(project.lines())
                .containsExactly("acme             1 ok", "paid-once        2 ok", "1 examples, 2 stories, 0 failed");
        for (String named : new String[] {"paid-once", Project.RULE.toString(), Project.STORIES.toString()}) {
            assertThat(project.run("test", named)).isZero();
            assertThat(project.lines()).containsExactly("paid-once        2 ok", "0 examples, 2 stories, 0 failed");
        }
        assertThat(project.run("test", "acme")).isZero();
        assertThat(project.lines()).containsExactly("acme             1 ok", "1 examples, 0 failed");
    }

    @Test
    void aStoryThatEndsOtherwiseIsShownWithItsLine() {
        project.addRule();
        project.change(Project.STORIES, "[p1, p2]}}]", "[p1, p3]}}]");
        assertThat(project.run("test", "paid-once")).isEqualTo(1);
        assertThat(project.lines())
                .startsWith(
                        "paid-once        1 ok, 1 failed",
                        "  routes/rules/paid-once.stories.yaml:1: An order that is paid twice cannot be told apart.")
                .contains("      items: expected {payment: [p1, p3]}, found {payment: [p1, p2]}")
                .endsWith("0 examples, 2 stories, 1 failed");
    }

    @Test
    void aBrokenRuleFailsWithItsLine() {
        project.addRule();
        project.change(Project.RULE, "paymentId", "payId");
        assertThat(project.run("test", "paid-once")).isEqualTo(1);
        assertThat(project.lines()[0]).isEqualTo("paid-once        broken");
        assertThat(project.lines()[1])
                .startsWith("  routes/rules/paid-once.rule.yaml:7: ")
                .contains("payId");
    }

    @Test
    void anUnknownVendorIsRefusedWithThoseThereAre() {
        assertThat(project.run("test", "acne")).isEqualTo(1);
        assertThat(project.complaint()).contains("no vendor 'acne'", "[acme]");
    }
}
