package com.saypro.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Finding;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules follow their files, and nothing that ran is harmed by a broken one. */
class RuleFilesTest {
    private static final Path MAPPINGS = Path.of("mappings");

    @TempDir
    Path routes;

    private final List<Finding> told = new ArrayList<>();
    private final Rules rules = new Rules();
    private final AlertRules alerts = new AlertRules();
    private RuleFiles files;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(routes.resolve("rules"));
        files = new RuleFiles(routes, MAPPINGS, rules, alerts, new BrokenFiles(told::add));
    }

    private static String rule(int priority) {
        return """
                description: An order has a total.
                concern: total
                priority: %d
                severity: info
                accountable: us
                sides: {order: {takes: [{types: [order.paid]}], identity: orderId}}
                agree: {total: {that: order.total > 0}}
                """.formatted(priority);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(routes.resolve("rules").resolve(name + ".rule.yaml"), text);
    }

    private void refresh() {
        files.refresh(Folder.look(routes), Folder.look(MAPPINGS));
    }

    private List<Integer> priorities() {
        return rules.all().stream().map(Rule::priority).toList();
    }

    @Test
    void aRuleComesChangesAndGoesWithItsFile() throws Exception {
        write("a", rule(1));
        refresh();
        assertThat(priorities()).containsExactly(1);

        write("a", rule(1000));
        refresh();
        assertThat(priorities()).containsExactly(1000);

        Files.delete(routes.resolve("rules/a.rule.yaml"));
        refresh();
        assertThat(priorities()).isEmpty();
        assertThat(told).extracting(Finding::cleared).containsOnly("fixed");
    }

    @Test
    void aBrokenFileIsToldOfAndItsRuleRunsOn() throws Exception {
        write("a", rule(1));
        refresh();
        told.clear();
        write("a", rule(1).replace("order.total", "order.totla"));
        refresh();

        assertThat(priorities()).containsExactly(1);
        assertThat(rules.refused()).containsExactly("a");
        assertThat(told)
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().reason())
                        .contains("a.rule.yaml:7: no field 'totla' in order.paid; known: "));
    }

    @Test
    void ofTwoWithOnePriorityTheLaterIsRefusedUntilTheyDiffer() throws Exception {
        write("b", rule(1));
        refresh();
        write("a", rule(1));
        refresh();
        assertThat(rules.all()).extracting(Rule::name).containsExactly("b");
        assertThat(rules.refused()).containsExactly("a");

        write("b", rule(20));
        refresh();
        assertThat(priorities()).containsExactly(1, 20);
        assertThat(rules.refused()).isEmpty();
        assertThat(told).last().extracting(Finding::cleared).isEqualTo("fixed");
    }

    @Test
    void ofTwoWithOnePriorityAtTheStartNoneComesFirst() throws Exception {
        write("a", rule(1));
        write("b", rule(1));
        refresh();

        assertThat(rules.all()).isEmpty();
        assertThat(rules.refused()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void twoMayChangePlaces() throws Exception {
        write("a", rule(10));
        write("b", rule(200));
        refresh();
        write("a", rule(200));
        write("b", rule(10));
        refresh();

        assertThat(priorities()).containsExactly(200, 10);
    }

    private static final String ALERT = """
            description: Too many payments fail.
            alert: threshold
            severity: error
            accountable: us
            watches: {takes: [{types: [payment.failed]}]}
            over: 10m
            above: 3
            """;

    private List<String> alerting() {
        return alerts.now().rules().stream().map(AlertRule::name).toList();
    }

    @Test
    void aFileMayBecomeARuleOfAlertsAndGoBack() throws Exception {
        write("a", rule(1));
        refresh();
        write("a", ALERT);
        refresh();
        assertThat(priorities()).isEmpty();
        assertThat(alerting()).containsExactly("a");

        write("a", rule(100));
        refresh();
        assertThat(priorities()).containsExactly(100);
        assertThat(alerting()).isEmpty();
    }

    @Test
    void aBrokenAlertRuleIsToldOfAndItsLastGoodFormRunsOn() throws Exception {
        write("a", ALERT);
        refresh();
        told.clear();
        write("a", ALERT.replace("above: 3", "abvoe: 3"));
        refresh();

        assertThat(alerting()).containsExactly("a");
        assertThat(alerts.now().refused()).containsExactly("a");
        assertThat(rules.refused()).isEmpty();
        assertThat(told)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.failure().reason()).contains("a.rule.yaml:7: unknown key 'abvoe'; known"));
    }

    @Test
    void whatABrokenFileWasBeforeRunsOnThoughItWouldBeOfTheOtherKind() throws Exception {
        write("a", rule(1));
        refresh();
        write("a", ALERT.replace("payment.failed", "payment.fialed"));
        refresh();

        assertThat(priorities()).containsExactly(1);
        assertThat(rules.refused()).containsExactly("a");
    }
}
