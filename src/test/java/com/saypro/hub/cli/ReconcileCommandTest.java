package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {
    private static final String FOUND = """
            {"rule": "paid-once", "since": "2026-01-01T00:00:00Z", "asOf": "2026-01-31T00:00:00Z",
             "events": 1200, "items": 1100, "withoutKey": 7, "millis": 31,
             "found": {"matched": 1000, "expected": 3, "broken": {"amount-over": 2, "missing-order": 10}, "failed": 0,
               "atRisk": [{"minor": 499000, "currency": "EUR"}, {"minor": 12, "currency": "JPY"}]},
             "breaks": [{"broken": "missing-order", "reason": "No order within 1 h.",
               "items": [{"side": "payment", "vendor": "acme", "identity": "p1"}]}],
             "live": null}
            """;

    private final Project project;
    private HubStandIn hub = new HubStandIn(200, FOUND);

    ReconcileCommandTest(@TempDir Path folder) {
        project = new Project(folder);
        project.addRule();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whatARuleWouldHaveFoundIsToldForPeople() {
        assertThat(run("--rule", Project.RULE.toString(), "--since", "90d", "--dry-run"))
                .isZero();
        HubStandIn.Asked asked = hub.asked.get(0);
        assertThat(asked.method() + " " + asked.uri())
                .isEqualTo("POST /api/reconciliation/what-if?rule=paid-once&since=P90D");
        assertThat(asked.headers()).containsEntry("Content-Type", "application/yaml");
        assertThat(asked.body()).isEqualTo(project.read(Project.RULE));
        assertThat(project.lines())
                .containsExactly(
                        "paid-once since 2026-01-01T00:00:00Z: 1200 events, 1100 items, 31 ms",
                        "would find: 1000 matched, 3 expected, 12 broken (2 amount-over, 10 missing-order)",
                        "  at risk: 4,990.00 EUR",
                        "  at risk: 12 JPY",
                        "  7 items have no key and can find no other",
                        "broken: 12",
                        "  missing-order: payment acme p1",
                        "    No order within 1 h.",
                        "  and 11 more",
                        "Nothing was changed. The rule goes live by being saved in routes/rules.");
    }

    @Test
    void whatTheLiveRuleFindsIsComparedWithIt() {
        hub.close();
        hub = new HubStandIn(
                200,
                FOUND.replace(
                        "\"live\": null",
                        "\"live\": {\"found\": {\"matched\": 990, \"expected\": 0, \"broken\": {}, \"atRisk\": []},"
                                + " \"appear\": 12, \"appearing\": [], \"go\": 0, \"going\": []}"));
        assertThat(run("--rule", Project.RULE.toString(), "--since", "12h", "--dry-run"))
                .isZero();
        assertThat(hub.asked.get(0).uri()).endsWith("&since=PT12H");
        assertThat(project.lines())
                .contains("finds now: 990 matched, 0 expected, 0 broken", "new: 12", "  and 12 more", "gone: 0");
    }

    @Test
    void aBrokenRuleIsToldByItsLine() {
        hub.close();
        hub = new HubStandIn(400, "{\"title\": \"Bad Request\", \"detail\": \"paid-once.rule.yaml:7: no field\"}");
        assertThat(run("--rule", Project.RULE.toString(), "--dry-run")).isEqualTo(1);
        assertThat(project.complaint().strip()).isEqualTo("400: paid-once.rule.yaml:7: no field");
    }

    @Test
    void withoutDryRunNothingIsDone() {
        assertThat(run("--rule", Project.RULE.toString())).isEqualTo(1);
        assertThat(project.complaint()).contains("goes live by being saved in routes/rules", "--dry-run");
        assertThat(run("--rule", "nonesuch.rule.yaml", "--dry-run")).isEqualTo(1);
        assertThat(project.complaint()).contains("Cannot be read: nonesuch.rule.yaml");
        assertThat(hub.asked).isEmpty();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("reconcile", "--admin-url", hub.url(), "--password", "pw"));
        all.addAll(List.of(arguments));
        return project.run(all.toArray(String[]::new));
    }
}
