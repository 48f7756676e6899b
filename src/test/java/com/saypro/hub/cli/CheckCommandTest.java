package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final Project project;

    CheckCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void aVendorInOrderHasNoProblems() {
        assertThat(project.run("check", "routes/inbound", "mappings")).isZero();
        assertThat(project.lines()).containsExactly("4 files, 0 problems");
    }

    @Test
    void theWholeProjectIsCheckedWhenNothingIsNamed() {
        project.change(Project.ROUTE, "direct:receive", "direct:nowhere");
        assertThat(project.run("check")).isEqualTo(1);
        assertThat(project.lines())
                .contains("routes/inbound/acme.camel.yaml:11: no route takes from 'direct:nowhere'")
                .contains("routes/hub/receive.camel.yaml:5: nothing sends to 'direct:receive'");
    }

    @Test
    void onlyWhatIsNamedIsReported() {
        project.change(Project.ROUTE, "direct:receive", "direct:nowhere");
        assertThat(project.run("check", "routes/hub")).isEqualTo(1);
        assertThat(project.lines())
                .containsExactly(
                        "routes/hub/receive.camel.yaml:5: nothing sends to 'direct:receive'", "1 file, 1 problem");
    }

    @Test
    void aBeanOfTheHubIsKnownAndAnotherIsNot() {
        project.change(Project.ROUTE, "ref: gate", "ref: gait");
        assertThat(project.run("check", "routes/inbound/acme.camel.yaml")).isEqualTo(1);
        assertThat(project.lines())
                .containsExactly("routes/inbound/acme.camel.yaml:9: there is no bean 'gait'", "1 file, 1 problem");
    }

    @Test
    void aBeanOfTheHubThatNoRouteNamesIsReported() {
        project.change(Project.ROUTE, "ref: gate", "ref: acknowledge");
        assertThat(project.run("check", project.folder().toString())).isEqualTo(1);
        assertThat(project.lines()).contains("routes: no route names the bean 'gate'");
    }

    @Test
    void aBrokenVendorFileIsReportedOnceWithItsLine() {
        project.change(Project.VENDOR, "encoding: hex", "encoding: hexx");
        assertThat(project.run("check", "mappings/acme")).isEqualTo(1);
        assertThat(project.lines()).hasSize(2);
        assertThat(project.lines()[0]).startsWith("mappings/acme/vendor.yaml:9: ");
    }

    @Test
    void aBrokenMappingIsReportedWithItsLine() {
        project.change(Project.MAPPING, "instant(.at)", "instant(.at");
        assertThat(project.run("check", "mappings/acme")).isEqualTo(1);
        assertThat(project.lines()).hasSize(2);
        assertThat(project.lines()[0]).startsWith("mappings/acme/events.jslt:");
    }

    @Test
    void aBrokenContractIsReportedWithItsLine() {
        project.change(Project.VENDOR, "category: payment", "category: payment\ncontract: [{from: soon}]");
        assertThat(project.run("check", "mappings/acme")).isEqualTo(1);
        assertThat(project.lines()[0])
                .isEqualTo("mappings/acme/vendor.yaml:3: 'contract.0.from' must be a day such as 2026-01-31");
    }

    @Test
    void rulesAreCheckedAndHaveStories() {
        String rule = """
                description: An order has a total.
                severity: info
                accountable: us
                concern: total
                sides: {order: {takes: [{types: [order.paid]}], identity: orderId}}
                agree: {total: {that: order.total > 0}}
                """;
        project.write(Path.of("routes/rules/one.rule.yaml"), rule);
        project.write(Path.of("routes/rules/one.stories.yaml"), "[]");
        assertThat(project.run("check", "routes/rules")).isZero();

        project.write(Path.of("routes/rules/other.rule.yaml"), rule);
        project.write(Path.of("routes/rules/lost.stories.yaml"), "[]");
        project.write(Path.of("routes/rules/bad.rule.yaml"), rule.replace("order.paid", "order.payed"));
        project.write(Path.of("routes/rules/bad.stories.yaml"), "[]");
        assertThat(project.run("check", "routes/rules")).isEqualTo(1);
        assertThat(String.join("\n", project.lines()))
                .contains("bad.rule.yaml:5: no type of event 'order.payed'")
                .contains("lost.stories.yaml: the stories have no rule: lost.rule.yaml is missing")
                .contains("one.rule.yaml: the rule 'other' has the same 'priority' 100 in the concern 'total'")
                .contains("other.rule.yaml: the rule 'one' has the same")
                .contains("other.rule.yaml: the rule has no stories: other.stories.yaml is missing")
                .contains("6 files, 5 problems");
    }

    @Test
    void aFolderThatDoesNotExistIsRefused() {
        assertThat(project.run("check", "nowhere")).isEqualTo(1);
        assertThat(project.complaint().strip())
                .isEqualTo("There is no " + project.folder().resolve("nowhere"));
    }

    @Test
    void theConfiguredFoldersAreChecked() {
        project.set("HUB_ROUTES_DIR", "elsewhere");
        assertThat(project.run("check")).isEqualTo(1);
        assertThat(project.complaint()).startsWith("HUB_ROUTES_DIR: there is no folder ");
    }
}
